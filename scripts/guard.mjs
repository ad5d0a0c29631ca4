/** Ends a child when we are gone without having said goodbye (kill -9): a small shell that waits for our pipe to close. */
import { spawn } from "node:child_process";
import { Socket } from "node:net";

// Each line is ignored; the end of the pipe means that the parent is no more.
const script = `
while read -r _; do :; done
kill -s "$0" -- "$1" || exit
left="$2"
while [ "$left" -gt 0 ]; do sleep 1; kill -s 0 -- "$1" || exit; left=$((left - 1)); done
kill -s KILL -- "$1"`;

/**
 * Watches over a child; call the returned function once the child has ended.
 * @param {number} pid
 * @param {{ signal: "INT" | "TERM", group: boolean, patience: number }} options patience: seconds before SIGKILL
 * @returns {() => void}
 */
export function guard(pid, { signal, group, patience }) {
  if (process.platform === "win32") return () => undefined;
  const target = String(group ? -pid : pid);
  const shell = spawn("/bin/sh", ["-c", script, signal, target, String(patience)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  // A pipe is a socket here, which would keep us from ending.
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => shell.kill("SIGKILL");
}
