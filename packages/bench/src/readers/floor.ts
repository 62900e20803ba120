/** The same pages as files that lie packed in memory: nothing serves them with less. In a process of its own. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { tellCpu } from '../door/tell-cpu.ts'

const Pages = z.record(z.string(), z.string())

const pages = Pages.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const packed = new Map(Object.entries(pages).map(([path, text]) => [path, gzipSync(text)]))
const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }
const server = createServer((request, response) => {
  const bytes = packed.get(request.url ?? '')
  if (bytes) response.writeHead(200, headers).end(bytes)
  else response.writeHead(404).end()
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
tellCpu()
process.on('disconnect', () => process.exit(0))
