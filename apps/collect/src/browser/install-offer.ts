/** How this app comes to the home screen: `offer` by the browser, `by-hand` on iOS, `done`. */
export type InstallWay = 'offer' | 'by-hand' | 'done' | 'unknown'

/** The browser's offer to install the app, kept until somebody wants it. */
export interface InstallOffer {
  way: () => InstallWay
  /** Lets the browser ask; does nothing without an offer. */
  install: () => Promise<void>
}

/** Chromium's `beforeinstallprompt`, which TypeScript's library does not describe. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>
}

/** Waits for the browser's offer, which comes early and only once. */
export function openInstallOffer(page: Window): InstallOffer {
  const state: { event: InstallEvent | undefined; done: boolean } = {
    event: undefined,
    done: page.matchMedia('(display-mode: standalone)').matches,
  }
  page.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallEvent(event)) return
    event.preventDefault()
    state.event = event
  })
  page.addEventListener('appinstalled', () => {
    state.done = true
  })

  return {
    way: () => {
      if (state.done) return 'done'
      if (state.event) return 'offer'
      // Only WebKit on iOS has this property: false in the browser, true from the home screen.
      const standalone = 'standalone' in page.navigator ? page.navigator.standalone : undefined
      return standalone === false ? 'by-hand' : standalone === true ? 'done' : 'unknown'
    },
    install: async () => {
      const { event } = state
      state.event = undefined // it can be used only once
      await event?.prompt()
    },
  }
}

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event
}
