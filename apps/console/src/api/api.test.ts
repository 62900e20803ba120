import { endpoints } from '@phieu/office'
import { expect, test, vi } from 'vitest'
import { attempt } from './attempt.ts'
import { openApi } from './api.ts'

test('a file that can no longer be read is told of as that, and not as a lost network', async () => {
  vi.stubGlobal('fetch', vi.fn<() => Promise<never>>().mockRejectedValue(new TypeError('failed')))
  const file = new File(['a package'], 'package.zip')
  const send = () =>
    attempt(() =>
      openApi().ask(endpoints.putPackageBack, { param: { round: 'hn-2026' } }, { body: file }),
    )
  expect(await send()).toMatchObject({ trouble: 'offline' })

  // As of a file that was moved after it was chosen.
  const gone = new DOMException('gone', 'NotReadableError')
  vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(gone)
  expect(await send()).toMatchObject({ trouble: 'lost-file' })
})
