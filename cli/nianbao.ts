/** `nianbao VERB …`: the operator's command line. Each verb loads only what it needs. */
import { type Sentence } from "@/report/sentence";

interface Verb {
  readonly about: string;
  readonly load: () => Promise<{ readonly run: (args: string[]) => Promise<number> }>;
}

const verbs: Readonly<Record<string, Verb>> = {
  read: { about: "FILE|FOLDER|ZIP … [--json]   读取报告 read report documents", load: () => import("./read") },
  check: { about: "FILE [--json|--csv]   列出核对结果 list what the rules find", load: () => import("./check") },
  import: { about: "FILE --as ACCOUNT   导入为草稿 take a document over as a draft", load: () => import("./import") },
  prepare: { about: "迁移数据库 migrate and make ready", load: () => import("./prepare") },
  worker: { about: "后台任务 run the background work", load: () => import("./worker") },
  user: { about: "ACCOUNT NAME [ROLE AGENCY] | as person   设置账号 make an account", load: () => import("./user") },
  person: {
    about: "list|add|edit|link|deactivate|reactivate|import|export …   人员 people",
    load: () => import("./person"),
  },
  role: { about: "give|end|undo …   角色 roles of people", load: () => import("./role") },
  chain: { about: "list|show|set|hand-down …   审核流程 review chains", load: () => import("./chain") },
  agency: {
    about: "list|add|rename|move|merge|split|abolish|revive|import|export …   机关 agencies",
    load: () => import("./agency"),
  },
  demonstration: {
    about: "remove [--all] [--dry-run]   删除演示数据 leave a clean system",
    load: () => import("./demonstration"),
  },
  backup: {
    about: "FILE | check FILE | prove FILE | --schedule FOLDER   备份 back everything up",
    load: () => import("./backup"),
  },
  doctor: { about: "[--mail ADDRESS]   检查系统 say how the system stands", load: () => import("./doctor") },
  "own-data": { about: "ACCOUNT   导出个人数据 what is kept of a person", load: () => import("./own-data") },
  restore: { about: "FILE   恢复到空数据库 restore into an empty database", load: () => import("./restore") },
  verify: {
    about: "[--since HEAD] [--json]   核验一切记录 prove that nothing was changed unseen",
    load: () => import("./verify"),
  },
  receipt: { about: "FILE [HASH]   核验凭证文件 check the receipt of a file", load: () => import("./receipt") },
  log: {
    about: "[--kind KIND] [--who TEXT] [--json|--csv] | verify   安全日志 security log",
    load: () => import("./log"),
  },
  mail: { about: "[retry ID] [--json]   发件箱 the outbox", load: () => import("./outbox") },
  history: { about: "REPORT [--json]   列出历史 print the history of a report", load: () => import("./history") },
  generate: {
    about: "[--agencies N] [--years N] [--dry-run]   生成虚构数据 make an invented world",
    load: () => import("./generate"),
  },
  rebuild: { about: "重算汇总 rebuild the aggregates", load: () => import("./rebuild") },
};

/** Runs one verb and gives the exit code. */
export async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(helpText());
    return 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) {
    process.stderr.write(`没有这个命令 No such verb: ${name} (nianbao help)\n`);
    return 2;
  }
  const { run } = await verb.load();
  try {
    return await run(args);
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    process.stderr.write(`${problem.sentence.zh} ${problem.sentence.en}\n`);
    return 1;
  }
}

/** By its shape: verbs that need no database load nothing of it. */
function isRefusal(problem: unknown): problem is Error & { readonly sentence: Sentence } {
  return problem instanceof Error && problem.name === "Refusal" && "sentence" in problem;
}

function helpText(): string {
  const lines = Object.entries(verbs).map(([name, { about }]) => `  ${name.padEnd(9)}${about}`);
  return ["nianbao VERB …", ...lines, ""].join("\n");
}

// A command takes as long as it takes; only who waits for a page must not wait for ever.
process.env.NIANBAO_STATEMENT_SECONDS ??= "0";
process.exitCode = await main(process.argv.slice(2));
