import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { projectRoot } from './places.ts'

/** As git writes them, and as a formatter of Markdown leaves them: a quote in a quote, an escaped line. */
const mark = /^\s*(?:<{7} \S|\\?={7}$|>{7} \S|(?:> ){7}\S)/m

test('no page, text or program holds what a merge left undone', async () => {
  const left: string[] = []
  const pattern =
    '{.,.github,.ci,apps/*,packages/*}/{,src/,second/,golden/,decisions/,simulation/}*'
  for await (const path of glob(`${pattern}.{md,txt,py,json,css,svg,yaml,R}`, {
    cwd: projectRoot,
  })) {
    if (mark.test(await readFile(projectRoot + path, 'utf8'))) left.push(path)
  }
  expect(left).toEqual([])
})

test.each(['<<<<<<< HEAD', '  \\=======', '> > > > > > > ad24bb13 (Why)', '>>>>>>> main'])(
  '%s is such a mark',
  (line) => {
    expect(mark.test(`before\n${line}\nafter`)).toBe(true)
  },
)
