/** A tar archive (ustar) of these files, by their names. */
export function tar(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, bytes]) => [head(name, bytes.length, '0'), padded(bytes)])
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

/** The same with a pax header that gives a file its long name. */
export function paxTar(name: string, bytes: Uint8Array): Uint8Array {
  const rest = ` path=${name}\n`
  let length = Buffer.byteLength(rest)
  while (length !== Buffer.byteLength(`${length}${rest}`)) length = Buffer.byteLength(`${length}${rest}`)
  const record = Buffer.from(`${length}${rest}`)
  const blocks = [
    head('PaxHeader', record.length, 'x'),
    padded(record),
    head('short', bytes.length, '0'),
    padded(bytes),
  ]
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

function head(name: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(512)
  block.write(name, 0, 100)
  block.write('0000644\0', 100)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write(type, 156)
  block.write('ustar\x0000', 257)
  block.fill(' ', 148, 156)
  const sum = block.reduce((all, byte) => all + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}
