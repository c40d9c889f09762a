/** PostgreSQL refuses to run as root. Whom to run it as instead, and which folders that user can pass through. */
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** The unprivileged user for the database, or null when this process is not root and can run it itself. */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (!user) throw new Error("Neither a user `postgres` nor `nobody` exists to run the database as.");
  return user;
}

function lookUp(name: string): SystemUser | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    // No such user here: the caller tries the next name.
    return null;
  }
}

/** Whether `user` may pass through every folder above `path`. */
export function isReachableBy(user: SystemUser, path: string): boolean {
  let folder = dirname(resolve(path));
  for (;;) {
    if (!mayPass(user, folder)) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

function mayPass(user: SystemUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
