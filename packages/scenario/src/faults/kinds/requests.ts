/** Faults of what is sent: proxies that take something away from a request, or change it. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Asked, Fault, Passage } from '../line.ts'
import { altered, said, without } from './changes.ts'

export const requests = {
  'empties bodies': changing((asked) => ({ ...asked, body: Buffer.alloc(0) })),
  'empties bodies and takes their digest': changing((asked) =>
    without(['content-digest'], { ...asked, body: Buffer.alloc(0) }),
  ),
  'cuts bodies short': changing((asked, below) => ({
    ...asked,
    body: asked.body.subarray(0, below(asked.body.length + 1)),
  })),
  'cuts bodies short and takes their digest': changing((asked, below) =>
    without(['content-digest'], {
      ...asked,
      body: asked.body.subarray(0, below(asked.body.length + 1)),
    }),
  ),
  'alters bodies': changing(alter),
  'alters bodies and takes their digest': changing((asked, below) =>
    without(['content-digest'], alter(asked, below)),
  ),
  'alters what was packed, unpacked': changing((asked, below) => {
    const open = unpack(asked)
    return open === asked ? asked : without(['content-digest'], alter(open, below))
  }),
  'puts a form in the place of a body': changing((asked) =>
    without(['content-digest', 'content-encoding'], { ...asked, body: Buffer.from('{}') }),
  ),
  'sends bodies twice in one': changing((asked) => ({
    ...asked,
    body: Buffer.concat([asked.body, asked.body]),
  })),
  'unpacks what was packed': changing(unpack),
  'packs a second time': changing((asked) =>
    asked.body.length === 0 ? asked : { ...asked, body: gzipSync(asked.body) },
  ),
  'strips content-type': changing((asked) => without(['content-type'], asked)),
  'says another content-type': changing((asked) => said(asked, 'content-type', 'text/plain')),
  'strips content-digest': changing((asked) => without(['content-digest'], asked)),
  'strips content-encoding': changing((asked) => without(['content-encoding'], asked)),
  'strips authorization': changing((asked) => without(['authorization'], asked)),
  'strips every header that is not its own': changing((asked) =>
    without(
      Object.keys(asked.headers).filter((name) => name !== 'host'),
      asked,
    ),
  ),
  'says HTTP of somebody else': changing((asked) => said(asked, 'host', 'portal.example')),
  'asks in another method': changing((asked, below) => ({
    ...asked,
    method: ['GET', 'PUT', 'POST', 'DELETE'][below(4)] ?? 'PUT',
  })),
  'asks for another path': changing((asked, below) => ({
    ...asked,
    path: ['/', '/api/epoch', '/api/contacts', '/l/nothing', '/api/nothing'][below(5)] ?? '/',
  })),
} as const satisfies Record<string, Fault>

type Change = (asked: Asked, below: Passage['below']) => Asked

function changing(change: Change): Fault {
  return async ({ asked, carry, answer, below }) => answer(await carry(change(asked, below)))
}

function alter(asked: Asked, below: Passage['below']): Asked {
  return { ...asked, body: altered(asked.body, below) }
}

function unpack(asked: Asked): Asked {
  if (asked.headers['content-encoding'] !== 'gzip') return asked
  return without(['content-encoding'], { ...asked, body: gunzipSync(asked.body) })
}
