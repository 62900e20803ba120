import { createReadStream } from 'node:fs'
import { z } from 'zod'

const Chunk = z.instanceof(Uint8Array<ArrayBuffer>)

/** A file as the body of an answer, read while it is sent, whatever its size. */
export function fileBody(path: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = createReadStream(path)[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(Chunk.parse(next.value))
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

/** What a browser is told, so that it keeps a file under its name. @param name - ASCII */
export function attachment(name: string): string {
  return `attachment; filename="${name}"; filename*=UTF-8''${name}`
}
