/**
 * Random weeks of a group: two tabs of one person and a phone of another, edits, lost networks, killed
 * browsers, restarted servers. What was on a disk or said to be saved must be in the plan at the end.
 */
import { fuzz, fuzzTimeoutMs, seededNumbers } from "@zaedno/plan/testing";
import { expect, test } from "vitest";
import { type Device, PlanWorld } from "./testing/plan-world.ts";

const { numRuns, seed: firstSeed = 1 } = fuzz(6);
const seeds = Array.from({ length: numRuns }, (_, index) => firstSeed + index);

test.each(seeds)(
  "nothing that was kept is lost and all devices agree (seed %i)",
  async (seed) => {
    const week = new RandomWeek(seed);
    await week.begin();
    for (let turn = 0; turn < 60; turn += 1) await week.turn();
    await week.end();
  },
  fuzzTimeoutMs,
);

class RandomWeek {
  readonly #world = new PlanWorld();
  readonly #next: () => number;
  readonly #devices: Device[] = [];
  readonly #added = new Set<string>();
  #count = 0;

  constructor(seed: number) {
    this.#next = seededNumbers(seed);
  }

  async begin(): Promise<void> {
    const ana = this.#world.person("Ана");
    const [phone, laptop] = [this.#world.device(ana), this.#world.device(this.#world.person("Борис"))];
    const secondTab = this.#world.device(ana);
    secondTab.indexedDB = phone.indexedDB;
    this.#devices.push(phone, secondTab, laptop);
    for (const device of this.#devices) await device.open();
  }

  async turn(): Promise<void> {
    const device = this.#devices[Math.floor(this.#next() * this.#devices.length)];
    if (device === undefined) return;
    const chance = this.#next();
    if (chance < 0.45) this.#edit(device);
    else if (chance < 0.55) device.goOffline();
    else if (chance < 0.68) device.goOnline();
    else if (chance < 0.78) await this.#kill(device);
    else if (chance < 0.82) this.#restartServer();
    else if (chance < 0.92) await this.#world.settle();
    else await this.#world.pass(1_000 * Math.ceil(this.#next() * 20));
  }

  #edit(device: Device): void {
    const actions = device.state.actions.get();
    // A page that was reloaded without a network shows its plan for a while before it can be edited.
    if (actions === null) return;
    const steps = device.plan.steps;
    const step = steps[Math.floor(this.#next() * steps.length)];
    const chance = this.#next();
    this.#count += 1;
    if (step === undefined || chance < 0.5) {
      const title = `Стъпка ${this.#count}`;
      actions.addStep({ title, column: "todo" });
      this.#added.add(title);
    } else if (chance < 0.75) actions.editStep(step.id, { resources: `Бележка ${this.#count}` });
    else actions.moveStep(step.id, { column: chance < 0.9 ? "doing" : "done" });
  }

  async #kill(device: Device): Promise<void> {
    await this.#world.disks();
    await device.kill();
    if (this.#next() < 0.6) device.network.isOn = true;
    await device.open();
  }

  #restartServer(): void {
    for (const device of this.#devices) device.network.cut();
    this.#world.hub = this.#world.sync.newHub();
    for (const device of this.#devices) device.network.isOn = this.#next() < 0.8;
  }

  async end(): Promise<void> {
    for (const device of this.#devices) device.goOnline();
    await this.#world.pass(20_000);
    const { plan } = await this.#world.stored();
    const titles = new Set(plan.steps.map(({ title }) => title));
    expect([...this.#added].filter((title) => !titles.has(title))).toEqual([]);
    expect(plan.broken).toEqual([]);
    for (const device of this.#devices) {
      expect(device.state.saved.get()).toEqual({ kind: "saved" });
      expect(device.plan).toEqual(plan);
    }
    expect(this.#world.sync.errors).toEqual([]);
    await this.#world.end();
  }
}
