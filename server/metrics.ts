/** Counts and times for Prometheus: what passes the door, and what the database says about its queue when asked. */
import { statfs } from "node:fs/promises";
import postgres from "postgres";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly request: (seen: { route: string; method: string; status: number; seconds: number }) => void;
  readonly fault: () => void;
  readonly signIn: (outcome: string) => void;
  /** Seconds from a change in the database until the pages made from it are old here. */
  readonly refreshed: (seconds: number) => void;
  /** The text that Prometheus reads; takes two seconds at most. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

interface MetricsOptions {
  readonly databaseUrl: string;
  readonly pages: () => { readonly pages: number; readonly bytes: number };
  /** A folder on the disk whose room counts. */
  readonly folder: string;
}

const questionMilliseconds = 2000;
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Begins to count. */
export function openMetrics({ databaseUrl, pages, folder }: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "nianbao_" });
  const registers = [registry];
  const counts = countersOf(registers);
  const gauges = gaugesOf(registers);
  const sql = postgres(databaseUrl, {
    max: 1,
    idle_timeout: 30,
    connect_timeout: 2,
    onnotice: () => undefined,
    connection: { application_name: "nianbao metrics", statement_timeout: questionMilliseconds },
  });
  return {
    request: ({ route, method, status, seconds }) => {
      counts.requests.inc({ route, method, status: String(status) });
      counts.seconds.observe({ route }, seconds);
    },
    fault: () => counts.faults.inc(),
    signIn: (outcome) => counts.signIns.inc({ outcome }),
    refreshed: (seconds) => counts.refresh.observe(seconds),
    text: async () => {
      const { pages: kept, bytes } = pages();
      gauges.pages.set(kept);
      gauges.pageBytes.set(bytes);
      await Promise.all([askDisk(gauges, folder), askDatabase(gauges, sql)]);
      return registry.metrics();
    },
    close: () => sql.end({ timeout: 1 }),
  };
}

function countersOf(registers: Registry[]) {
  return {
    requests: new Counter({
      name: "nianbao_requests_total",
      help: "Requests by route, method and status",
      labelNames: ["route", "method", "status"],
      registers,
    }),
    seconds: new Histogram({
      name: "nianbao_request_seconds",
      help: "Seconds until the last byte of an answer, by route",
      labelNames: ["route"],
      buckets,
      registers,
    }),
    faults: new Counter({ name: "nianbao_faults_total", help: "Faults of the program", registers }),
    signIns: new Counter({
      name: "nianbao_sign_ins_total",
      help: "Sign-ins by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    refresh: new Histogram({
      name: "nianbao_refresh_seconds",
      help: "Seconds from a change until the pages made from it are old on this server",
      buckets,
      registers,
    }),
  };
}

type Gauges = ReturnType<typeof gaugesOf>;

function gaugesOf(registers: Registry[]) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `nianbao_${name}`, help, labelNames, registers });
  return {
    pages: gauge("pages_kept", "Public pages kept ready to send"),
    pageBytes: gauge("pages_kept_bytes", "Bytes of the pages kept"),
    diskFree: gauge("disk_free_bytes", "Bytes that are free on the disk"),
    diskSize: gauge("disk_size_bytes", "Bytes of the disk"),
    database: gauge("database_up", "1 where the database answered in time"),
    connections: gauge("connections", "Connections to the database by what for and state", ["purpose", "state"]),
    queue: gauge("queue_length", "Sums that wait for the worker"),
    queueAge: gauge("queue_age_seconds", "Age of the oldest of them"),
    setAside: gauge("queue_set_aside", "Sums that could not be made"),
    worker: gauge("worker_up", "1 where a worker is connected"),
    backup: gauge("backup_newest_proven_seconds", "Moment of the newest proven backup, in seconds since 1970"),
  };
}

async function askDisk({ diskFree, diskSize }: Gauges, folder: string): Promise<void> {
  const disk = await statfs(folder).catch(() => null);
  if (!disk) return;
  diskFree.set(disk.bavail * disk.bsize);
  diskSize.set(disk.blocks * disk.bsize);
}

interface Connections {
  readonly name: string;
  readonly state: string | null;
  readonly n: number;
}

interface Queue {
  readonly waiting: number;
  readonly age: number;
  readonly failed: number;
  readonly backup: number | null;
}

async function askDatabase(gauges: Gauges, sql: postgres.Sql): Promise<void> {
  try {
    const [queue] = await sql<Queue[]>`
      select count(*) filter (where failed_at is null)::int as waiting,
             count(*) filter (where failed_at is not null)::int as failed,
             coalesce(extract(epoch from now() - min(at) filter (where failed_at is null)), 0)::float8 as age,
             (select extract(epoch from max(started_at))::float8 from backup_run where proven_at is not null) as backup
      from aggregate_dirty`;
    const connections = await sql<Connections[]>`
      select application_name as name, state, count(*)::int as n from pg_stat_activity
      where datname = current_database() and application_name like 'nianbao%' group by 1, 2`;
    gauges.database.set(1);
    tell(gauges, queue, connections);
  } catch {
    gauges.database.set(0);
    gauges.connections.reset();
  }
}

function tell(gauges: Gauges, queue: Queue | undefined, connections: readonly Connections[]): void {
  gauges.queue.set(queue?.waiting ?? 0);
  gauges.queueAge.set(queue?.age ?? 0);
  gauges.setAside.set(queue?.failed ?? 0);
  if (queue?.backup != null) gauges.backup.set(queue.backup);
  gauges.connections.reset();
  for (const { name, state, n } of connections)
    gauges.connections.set({ purpose: name.replace("nianbao ", ""), state: state ?? "other" }, n);
  gauges.worker.set(connections.some(({ name }) => name.startsWith("nianbao worker")) ? 1 : 0);
}
