import { cleanup, configure, render } from '@testing-library/react'
import { createMemoryRouter, RouterContextProvider, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { onTestFinished } from 'vitest'
import type { DeviceDatabase } from '../device/database.ts'
import type { InstallWay } from '../browser/install-offer.ts'
import { pushOutbox } from '../device/outbox/outbox.ts'
import { pushAll } from '../device/outbox/push-all.ts'
import { openSync } from '../device/sync.ts'
import { deviceContext, type Device } from '../device-context.ts'
import { keepLanguage, I18nProvider } from '../i18n/i18n.tsx'
import type { Recall } from '../device/recall.ts'
import { plainDevice } from '../preview/device-without-server.ts'
import { RecallContext } from '../recall-context.ts'
import { routes } from '../router.tsx'
import { openMemory } from './memory.ts'
import { openOffice, type Office } from './office.ts'
import { night, opening, pushWorld } from './samples.ts'

// Generous, for a machine that is busy with other things.
configure({ asyncUtilTimeout: 20_000 })

interface Has {
  db?: DeviceDatabase
  office?: Office
  /** Other screens than the phone's: a kiosk's. */
  routes?: RouteObject[]
  /** How the app comes to the home screen here. */
  install?: InstallWay
  /** What this page has in its hands already. */
  recall?: Partial<Recall>
}

/** Opens the app at an address, on a phone of its own or on one that remembers. */
export function openScreen(address: string, has: Has = {}) {
  const db = has.db ?? openMemory()
  const office = has.office ?? openOffice({ opening })
  const device = deviceOf(db, office)
  Object.assign(device.recall, has.recall)
  const { install: way } = has
  if (way) device.install = { way: () => way, install: async () => {} }
  const router = createMemoryRouter(has.routes ?? routes, {
    initialEntries: [address],
    getContext: () => new RouterContextProvider(new Map([[deviceContext, device]])),
  })
  render(
    <I18nProvider kept={keepLanguage(() => localStorage)}>
      <RecallContext value={device.recall}>
        <RouterProvider router={router} />
      </RecallContext>
    </I18nProvider>,
  )
  onTestFinished(() => {
    cleanup()
    router.dispose()
    device.sync.close()
    localStorage.clear()
  })
  return { db, office, router, device }
}

export function deviceOf(db: DeviceDatabase, office: Office): Device {
  return {
    ...plainDevice(db, office.push),
    now: () => night,
    // It tries after each Finish and when asked; a test that wants another try says so.
    sync: openSync({
      push: () =>
        pushAll(db, office.push, () => pushOutbox(db, office.push, pushWorld), {
          version: 'test',
          storage: undefined,
          now: () => night,
        }),
      random: () => 0,
      wait: () => () => {},
      connectivity: () => () => {},
      alone: (_patient, push) => push(),
      askWorker: () => {},
    }),
  }
}
