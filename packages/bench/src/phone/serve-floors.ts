/** Two pages that ours is measured beside, made from ours. */
import { join } from 'node:path'
import { buildPart, serveFiles, type Floor } from '../floors.ts'

const root = join(import.meta.dirname, 'floor')

/** Our own first page without its scripts: nothing shows and takes a choice sooner. */
export async function serveStaticPage(link: string): Promise<Floor> {
  const page = await (await fetch(link)).text()
  return serveFiles({ '/': page.replaceAll(/<script[^]*?<\/script>|<link[^>]*>/g, '') })
}

/** React, Dexie and Workbox with the least that shows one item and keeps its answer. */
export async function serveLeastApp(server: string, code: string): Promise<Floor> {
  const opening = await (await fetch(`${server}/api/links/${code}`)).text()
  const files: Record<string, string> = { '/opening.json': opening }
  for (const { fileName, text } of await buildPart(root)) files[`/${fileName}`] = text
  const kept = Object.keys(files).map((url) => ({ url, revision: '1' }))
  const [worker] = await buildPart(root, {
    define: { FILES: JSON.stringify(kept), 'process.env.NODE_ENV': '"production"' },
    build: { rolldownOptions: { input: join(root, 'worker.ts'), output: { format: 'iife' } } },
  })
  return serveFiles({ ...files, '/': files['/index.html'] ?? '', '/worker.js': worker?.text ?? '' })
}
