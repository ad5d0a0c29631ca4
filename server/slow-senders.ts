/** Ends connections whose body comes slower than anybody's line: each holds memory and a place. */
import { type IncomingMessage } from "node:http";

/** After this long a body has to come at the least rate. */
const graceSeconds = 15;
const leastBytesPerSecond = 500;

/** Watches the body of one request until it is there. */
export function watchSender(request: IncomingMessage): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { socket } = request;
  const before = socket.bytesRead;
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 5;
    if (request.complete) clearInterval(timer);
    else if (seconds >= graceSeconds && (socket.bytesRead - before) / seconds < leastBytesPerSecond) socket.destroy();
  }, 5000);
  timer.unref();
  request.once("close", () => clearInterval(timer));
}
