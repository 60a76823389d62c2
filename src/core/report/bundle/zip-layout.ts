/**
 * A zip is read by its directory at the end; programs that unpack it as it comes in go by what stands before each file. Here
 * the two are held against each other: what only some programs would see is found.
 */

export interface ZipFault {
  /** Null where it is about the zip as a whole. */
  readonly path: string | null
  readonly note: string
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly packed: number
  readonly at: number
  readonly commented: boolean
}

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const [LOCAL_BYTES, CENTRAL_BYTES, END_BYTES] = [30, 46, 22]
/** Sizes behind a file that was packed as it came in, with and without a mark, short or long. */
const DESCRIPTORS = [12, 16, 20, 24]
/** The flag that such sizes follow. */
const STREAMED = 8

/** What a zip holds beside the files of its directory, or tells of them in two ways. */
export function zipFaults(zip: Uint8Array): ZipFault[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - END_BYTES
  if (end < 0 || view.getUint32(end, true) !== END)
    return [whole('It has a comment, or bytes behind its end, which its directory does not tell of.')]
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff) return [whole('It is in the long form (zip64), which no bundle needs.')]
  const { entries, after } = directory(view, { start, end, count })
  const faults = after === end ? [] : [whole('Its directory is not where its end says, or holds more than files.')]
  return [...faults, ...entries.filter((one) => one.commented).map(commented), ...bodies(view, entries, start)]
}

function directory(
  view: DataView,
  { start, end, count }: { start: number; end: number; count: number },
): { entries: Entry[]; after: number } {
  const entries: Entry[] = []
  let at = start
  while (entries.length < count && at + CENTRAL_BYTES <= end && view.getUint32(at, true) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: nameAt(view, at + CENTRAL_BYTES, name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
      commented: comment > 0,
    })
    at += CENTRAL_BYTES + name + extra + comment
  }
  return { entries, after: at }
}

/** The files as they lie one behind the other, from the first byte to the directory. */
function bodies(view: DataView, entries: readonly Entry[], directoryAt: number): ZipFault[] {
  const faults: ZipFault[] = []
  let at = 0
  let streamed = false
  const isHidden = (gap: number): boolean => gap !== 0 && !(streamed && DESCRIPTORS.includes(gap))
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const gap = entry.at - at
    if (isHidden(gap)) faults.push(hidden(entry.name, gap))
    if (entry.at + LOCAL_BYTES > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) {
      faults.push({ path: entry.name, note: 'It does not begin where the directory says.' })
      return faults
    }
    const [name, extra] = [26, 28].map((place) => view.getUint16(entry.at + place, true)) as [number, number]
    if (nameAt(view, entry.at + LOCAL_BYTES, name) !== entry.name)
      faults.push({ path: entry.name, note: 'It has another name before its bytes than in the directory.' })
    if (view.getUint16(entry.at + 8, true) !== entry.method)
      faults.push({ path: entry.name, note: 'It is packed in another way than the directory says.' })
    at = entry.at + LOCAL_BYTES + name + extra + entry.packed
    streamed = (entry.flags & STREAMED) !== 0
  }
  if (isHidden(directoryAt - at)) faults.push(hidden(null, directoryAt - at))
  return faults
}

function hidden(before: string | null, gap: number): ZipFault {
  const where = before === null ? 'before its directory' : `before ${before}`
  const note =
    gap > 0 ? `There are ${gap} bytes ${where} that the directory does not tell of.` : `Files overlap ${where}.`
  return whole(note)
}

function commented({ name }: Entry): ZipFault {
  return { path: name, note: 'It has a comment.' }
}

function whole(note: string): ZipFault {
  return { path: null, note }
}

function nameAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(
    view.buffer as ArrayBuffer,
    view.byteOffset + at,
    Math.max(0, Math.min(length, view.byteLength - at)),
  )
  return new TextDecoder().decode(bytes)
}
