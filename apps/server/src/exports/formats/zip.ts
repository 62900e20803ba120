import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file inside an archive; `content` is read when its turn has come. */
export interface ZipEntry {
  name: string
  content: () => AsyncIterable<Uint8Array>
}

/**
 * A ZIP archive of files that are made one after the other while it is written. Packing runs beside
 * the process, not in it.
 *
 * @param at - the time that every entry bears
 */
export async function* streamZip(
  entries: readonly ZipEntry[],
  at: Date,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  const archive = new PassThrough()
  const opened: Readable[] = []
  zip.on('error', (error: Error) => archive.destroy(error))
  zip.outputStream.pipe(archive)
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, { mtime: at, compressionLevel: 6 }, (give) => {
      const stream = Readable.from(content(), { objectMode: false })
      stream.on('error', (error) => archive.destroy(error))
      opened.push(stream)
      give(null, stream)
    })
  }
  zip.end()
  try {
    yield* archive
  } finally {
    // Whoever stops reading half-way ends what is being made as well.
    for (const stream of opened) stream.destroy()
  }
}

/** Bytes that stand already, as the content of an entry. */
export async function* whole(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
