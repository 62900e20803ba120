import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEmblem } from './emblem.ts'

const SVG = 'xmlns="http://www.w3.org/2000/svg"'
const star = `<svg ${SVG} viewBox="0 0 9 9"><path d="M4 0l5 9H0z"/></svg>`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phieu-emblem-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('an emblem is shown', () => {
  test.each([
    ['with nothing before it', star],
    [
      'as drawing programs write it',
      `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- <!DOCTYPE svg [ -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="http://www.w3.org/2000/svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="90mm" inkscape:version="1.3">
  <inkscape:grid id="g1" /><style/><title>S&#7903; &amp; ban</title>
  <style type="text/css"><![CDATA[ .a > .b { fill: url(#red) } /* <script> */ ]]></style><desc>N&#7897;i</desc>
  <defs><linearGradient id="red"><stop offset="0" style="stop-color:#c00"/></linearGradient></defs>
  <g transform='scale(2)'><path class="a" d="M0 0&#10;h9" fill="url('#red')"/><use xlink:href="#red"/></g>
</svg>\n<!-- made by hand -->\n`,
    ],
  ])('%s', async (_, content) => {
    expect((await readEmblem(await fileOf('good.svg', content))).type).toBe('image/svg+xml')
  })
})

describe('an emblem is refused at the start, with a sentence', () => {
  test.each([
    ['of another kind', '<html><svg></svg></html>', 'is neither PNG nor SVG'],
    ['in an encoding of its own', `<?xml version="1.0" encoding="utf-7"?>${star}`, 'neither PNG'],
    ['that is too large', star.padEnd(30_001), 'has more than 30 kB'],
    ['that declares entities', `<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY n "x">]>${star}`, '“]>”'],
    ['that hides one in a comment', `<!DOCTYPE svg [<!ENTITY n "x"><!-- ]> -->${star}`, '“]>”'],
    ['with > in a name of it', `<!DOCTYPE svg SYSTEM "a>b" [<!ENTITY n "x">]>${star}`, '“]>”'],
    ['with entities further down', drawing('<!ENTITY n "x">'), '“<!ENTITY'],
    ['with a style sheet from elsewhere', drawing('<?xml-stylesheet href="a"?>'), '“<?xml-'],
    ['with a script', drawing('<script>alert(1)</script>'), 'with <script>'],
    ['with one of another name', drawing(`<a:script xmlns:a="${SVG}"/>`), 'with '],
    [
      'whose notes are a page',
      drawing('<dc:script xmlns:dc="http://www.w3.org/1999/xhtml"/>'),
      'xmlns:dc',
    ],
    ['that is a page inside', drawing('<g xmlns="http://www.w3.org/1999/xhtml"/>'), 'xmlns='],
    [
      'with a script behind a comment',
      drawing('<style><![CDATA[<!--]]></style><script/><g a="-->"/>'),
      '<script>',
    ],
    ['with a page in it', drawing('<foreignObject><p/></foreignObject>'), 'with <foreignObject>'],
    [
      'with a picture from elsewhere',
      drawing('<image href="https://x.example/a.png"/>'),
      '<image>',
    ],
    [
      'with a copy from elsewhere',
      drawing('<use xlink:href="//x.example/a.svg#a"/>'),
      'xlink:href=',
    ],
    ['with an address in code', drawing('<use href="&#104;ttps://x.example/#a"/>'), 'href='],
    ['that moves', drawing('<animate attributeName="x" dur="1s"/>'), 'with <animate>'],
    ['that acts', drawing('<g onload="alert(1)"/>'), 'onload='],
    ['that loads a style sheet', drawing('<style>@import "//x.example/a.css";</style>'), '@import'],
    [
      'that loads it behind a comment',
      drawing('<style><!-- --> @import "//x.example/a.css";</style>'),
      '@import',
    ],
    [
      'that loads it around a comment',
      drawing('<style>@im<!-- -->port "//x.example/a.css";</style>'),
      '@import',
    ],
    [
      'that loads it behind an element',
      drawing('<style><g/>.a { fill: url(//x.example/a) }</style>'),
      'url(',
    ],
    ['that loads it in code', drawing('<style>@\\69mport "//x.example/a.css";</style>'), '“\\”'],
    ['that loads a colour', drawing('<path fill="url(https://x.example/#a)"/>'), 'fill='],
    ['that loads a style', drawing('<g style="mask:URL( //x.example/a )"/>'), 'style='],
    ['of a kilometre', `<svg ${SVG} width="1e9"><g/></svg>`, 'width="1e9"'],
    ['of copies without end', drawing('<use href="#a"/>'.repeat(17)), 'more than 16 <use>'],
    ['that breaks off', star.slice(0, 60), 'with “<p'],
    ['as wide as a street, as PNG', pngOf(60_000, 40), 'is 60000 × 40 pixels large'],
    ['as PNG that was cut off', pngOf(1, 1).subarray(0, 12), 'was cut off'],
  ])('%s', async (_, content, sentence) => {
    await expect(readEmblem(await fileOf('faulty', content))).rejects.toThrow(sentence)
  })

  test('that isn’t there', async () => {
    await expect(readEmblem(join(folder, 'nowhere.png'))).rejects.toThrow('can’t be read')
  })
})

function drawing(inside: string): string {
  return `<svg ${SVG} xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`
}

/** The head of a PNG of this size. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.from('\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR', 'latin1')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([head, size])
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}
