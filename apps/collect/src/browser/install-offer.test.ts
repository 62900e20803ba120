// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { openInstallOffer } from './install-offer.ts'

afterEach(() => vi.restoreAllMocks())

test('the browser’s offer is kept until somebody wants it, and used once', async () => {
  const offer = openInstallOffer(window)
  expect(offer.way()).toBe('unknown')

  const prompt = vi.fn<() => Promise<void>>(async () => {})
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  window.dispatchEvent(event)

  expect(event.defaultPrevented).toBe(true)
  expect(offer.way()).toBe('offer')
  await offer.install()
  await offer.install()
  expect(prompt).toHaveBeenCalledTimes(1)
})

test('where the browser has no offer but a way by hand, it is told', () => {
  const page = Object.create(window, {
    navigator: { value: { standalone: false } },
    addEventListener: { value: () => {} },
    matchMedia: { value: () => ({ matches: false }) },
  })

  expect(openInstallOffer(page).way()).toBe('by-hand')
})

test('an installed app offers nothing any more', () => {
  const offer = openInstallOffer(window)

  window.dispatchEvent(new Event('appinstalled'))

  expect(offer.way()).toBe('done')
})
