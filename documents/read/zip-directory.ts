/** Finds zips with two directories, of which one program would read the one and another the other. */

const endMark = 0x06_05_4b_50;
const wideMark = 0x07_06_4b_50;
const endLength = 22;

/** Whether a second directory for large zips contradicts the ordinary one. */
export function holdsTwoDirectories(zip: Buffer): boolean {
  for (let at = zip.length - endLength; at >= Math.max(0, zip.length - endLength - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) !== endMark) continue;
    return at >= 20 && zip.readUInt32LE(at - 20) === wideMark && !agrees(zip, at);
  }
  return false;
}

function agrees(zip: Buffer, at: number): boolean {
  const wide = zip.readBigUInt64LE(at - 12);
  if (wide > BigInt(zip.length - 56)) return false;
  const from = Number(wide);
  const [count, offset] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16)];
  const sameCount = count === 0xffff || BigInt(count) === zip.readBigUInt64LE(from + 32);
  const sameOffset = offset === 0xff_ff_ff_ff || BigInt(offset) === zip.readBigUInt64LE(from + 48);
  return sameCount && sameOffset;
}
