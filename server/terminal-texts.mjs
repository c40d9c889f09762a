// Every sentence that the start command may print, in both languages, in one place.
// Plain JavaScript because it is read before anything is installed or built.

import { backupTexts } from "./backup/backup-texts.mjs";
import { httpsTexts } from "./https/https-texts.mjs";

const texts = {
  ...backupTexts,
  ...httpsTexts,
  nodeTooOld: {
    bg: "Тук има Node {found}, а Заедно иска Node 20.19 или по-нов. Инсталирайте го от nodejs.org и пуснете отново.",
    en: "This is Node {found}, and Zaedno needs Node 20.19 or newer. Install it from nodejs.org and start again.",
  },
  folderNotWritable: {
    bg: "Не мога да пиша в папката {folder}. Дайте права за писане или преместете програмата в своя папка.",
    en: "I cannot write in the folder {folder}. Allow writing there, or move the program to a folder of your own.",
  },
  dataNotWritable: {
    bg: "Не мога да пиша в папката с данни {folder}. Дайте права за писане или посочете друга с DATA_DIR.",
    en: "I cannot write in the data folder {folder}. Allow writing there, or name another one with DATA_DIR.",
  },
  diskFull: {
    bg: "На диска при {folder} има само {free} MB свободни, а трябват поне {needed} MB. Освободете място и пуснете отново.",
    en: "The disk at {folder} has only {free} MB free and at least {needed} MB are needed. Free some space and start again.",
  },
  diskLow: {
    bg: "Внимание: на диска при {folder} остават {free} MB. Освободете място скоро.",
    en: "Note: the disk at {folder} has {free} MB left. Free some space soon.",
  },
  portTaken: {
    bg: "Порт {port} е зает от друга програма. Спрете я или пуснете с друг порт: {setting}={other}.",
    en: "Port {port} is taken by another program. Stop it, or start with another port: {setting}={other}.",
  },
  dataInUse: {
    bg: "Друг сървър на Заедно вече работи с данните в {folder}. Спрете него или посочете друга папка с DATA_DIR.",
    en: "Another Zaedno server is already using the data in {folder}. Stop it, or name another folder with DATA_DIR.",
  },
  otherMajor: {
    bg: "Данните в {folder} са от PostgreSQL {found}, а тук е PostgreSQL {ours}. Пуснете версията на Заедно, с която са направени, и прехвърлете с pg_dump, или посочете друга папка с DATA_DIR.",
    en: "The data in {folder} belong to PostgreSQL {found}, and this is PostgreSQL {ours}. Start the Zaedno version that made them and move them with pg_dump, or name another folder with DATA_DIR.",
  },
  noBundledPostgres: {
    bg: "За {platform} няма вградена база данни. Инсталирайте PostgreSQL 14 или по-нов и посочете го с DATABASE_URL.",
    en: "There is no bundled database for {platform}. Install PostgreSQL 14 or newer and name it with DATABASE_URL.",
  },
  databaseUnreachable: {
    bg: "Базата данни от DATABASE_URL не отговаря ({host}): {why}. Проверете дали работи и дали адресът и паролата са верни.",
    en: "The database of DATABASE_URL does not answer ({host}): {why}. Check that it runs and that its address and password are right.",
  },
  databaseTooOld: {
    bg: "Базата данни е PostgreSQL {found}, а трябва 14 или по-нов.",
    en: "The database is PostgreSQL {found}, and 14 or newer is needed.",
  },
  schemaTooNew: {
    bg: "Данните са от по-нова версия на Заедно. Обновете програмата и пуснете отново.",
    en: "The data were written by a newer version of Zaedno. Update the program and start again.",
  },
  databaseDidNotStart: {
    bg: "Вградената база данни не тръгна: {why}. Подробности има в {log}.",
    en: "The embedded database did not start: {why}. Details are in {log}.",
  },
  wrongSetting: {
    bg: "Настройката {name} не е вярна: {why}.",
    en: "The setting {name} is not right: {why}.",
  },
  installing: { bg: "Инсталирам нужното (само първия път)…", en: "Installing what is needed (first time only)…" },
  installFailed: {
    bg: "Инсталирането не успя. Проверете дали има интернет и място на диска и пуснете отново.",
    en: "The installation failed. Check the internet connection and the disk space, and start again.",
  },
  building: { bg: "Подготвям програмата…", en: "Building the program…" },
  buildFailed: {
    bg: "Подготовката не успя; грешката е по-горе. Ако не сте променяли файлове, изтрийте папките node_modules и build и пуснете отново.",
    en: "The build failed; the error is above. If you changed no files, delete the folders node_modules and build and start again.",
  },
  ready: { bg: "Заедно работи.", en: "Zaedno is running." },
  thisMachine: { bg: "На този компютър", en: "On this computer" },
  localNetwork: { bg: "В местната мрежа", en: "On the local network" },
  joinByCode: { bg: "Влизане в демо групата от телефон", en: "Join the demo group from a phone" },
  joinCode: { bg: "Код за влизане", en: "Join code" },
  demoLoginsAll: { bg: "Входовете на всички са в {file}", en: "The log-ins of all are in {file}" },
  demoLogins: { bg: "Демо входове (измислени хора)", en: "Demo log-ins (invented people)" },
  password: { bg: "парола", en: "password" },
  dataAre: { bg: "Данните са в", en: "The data are in" },
  dataExternal: { bg: "Данните са в базата", en: "The data are in the database" },
  commitTime: { bg: "Трайно записване: {ms} ms", en: "Durable write: {ms} ms" },
  commitSlow: {
    bg: "Внимание: дискът записва бавно ({ms} ms). Над 50 ms хората ще чакат за „Записано“.",
    en: "Note: the disk is slow to write ({ms} ms). Above 50 ms people will wait for “Saved”.",
  },
  stopHint: { bg: "За спиране: Ctrl-C", en: "To stop: Ctrl-C" },
  stopping: { bg: "Спирам. Записвам последните промени…", en: "Stopping. Writing the last changes…" },
  demoRemoved: { bg: "Демо програмата е премахната.", en: "The demo programme has been removed." },
  demoAbsent: { bg: "Няма демо програма.", en: "There is no demo programme." },
  demoAdded: { bg: "Демо програмата е добавена.", en: "The demo programme has been added." },
  demoPresent: { bg: "Демо програмата вече е тук.", en: "The demo programme is already here." },
  setupLink: {
    bg: "Първи стъпки: отворете тази връзка и станете администратор. Работи веднъж, до {until}:",
    en: "First steps: open this link and become an administrator. It works once, until {until}:",
  },
  setupSecret: {
    bg: "Който отвори връзката, става администратор. Не я показвайте на други.",
    en: "Whoever opens the link becomes an administrator. Do not show it to others.",
  },
  setupWhileRunning: {
    bg: "Връзката се отваря, докато сървърът работи.",
    en: "The link opens while the server is running.",
  },
  forReal: {
    bg: "За истинска работа: pnpm zaedno demo remove. Тази команда маха демото и дава връзка за първия администратор.",
    en: "To begin for real: pnpm zaedno demo remove. It takes the demo away and gives the link of the first administrator.",
  },
  usage: {
    bg: `Употреба: pnpm zaedno …
  backup [файл или папка] [--password]        всичко в един файл, и докато сървърът работи
  restore <файл> [--sign-out-everybody]       в празна папка или празна база
  check [--mend]                              преглежда данните; --mend поправя повреден план
  check <файл> [--rehearse]                   преглежда резервно копие; --rehearse го възстановява на проба
  create-admin                                връзка, с която някой става администратор
  certificate [имена] [--new-authority]       https в местната мрежа, без интернет
  demo add | demo remove                      демо програмата`,
    en: `Usage: pnpm zaedno …
  backup [file or folder] [--password]        everything in one file, also while the server runs
  restore <file> [--sign-out-everybody]       into an empty folder or an empty database
  check [--mend]                              looks through the data; --mend mends a damaged plan
  check <file> [--rehearse]                   looks through a backup; --rehearse restores it for a trial
  create-admin                                a link by which somebody becomes an administrator
  certificate [names] [--new-authority]       https on the local network, without the internet
  demo add | demo remove                      the demo programme`,
  },
  notBuilt: {
    bg: "Програмата още не е подготвена. Първо пуснете: pnpm start",
    en: "The program is not built yet. First run: pnpm start",
  },
};

/** @typedef {keyof typeof texts} TerminalTextId */

/** The terminal's language: ZAEDNO_LANG, else the system's; Bulgarian only where the system is Bulgarian. */
export function terminalLanguage(env = process.env) {
  const wanted = env.ZAEDNO_LANG ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "";
  return wanted.toLowerCase().startsWith("bg") ? "bg" : "en";
}

/**
 * @param {TerminalTextId} id
 * @param {Record<string, string | number>} [values]
 */
export function terminalText(id, values = {}) {
  const template = texts[id][terminalLanguage()];
  return template.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
