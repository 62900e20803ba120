import type { createBrowserRouter } from 'react-router'

type Router = Pick<ReturnType<typeof createBrowserRouter>, 'state' | 'subscribe'>

/**
 * A form whose work is under way takes no second press, which would ask the same of the server twice. One
 * piece for every form of the office: what is under way is known to the router, the moment it is sent. The
 * form is marked as busy; its buttons are not disabled, as one that is loses the focus.
 *
 * @returns ends it
 */
export function takeOnePress(router: Router): () => void {
  const sent = new Set<HTMLFormElement>()
  const press = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !changes(form)) return
    if (sent.has(form) && isBusy(router)) {
      event.preventDefault()
      event.stopPropagation()
    } else sent.add(form)
  }
  const settle = router.subscribe(() => {
    const busy = isBusy(router)
    for (const form of sent) form.toggleAttribute('data-busy', busy)
    if (!busy) sent.clear()
  })
  document.addEventListener('submit', press, true)
  return () => {
    document.removeEventListener('submit', press, true)
    settle()
  }
}

/** A filter that is sent again asks for something else. */
function changes(form: HTMLFormElement): boolean {
  // By its attribute: a field may be called `method`.
  return form.getAttribute('method')?.toLowerCase() === 'post'
}

function isBusy({ state }: Router): boolean {
  return (
    state.navigation.state !== 'idle' ||
    [...state.fetchers.values()].some((fetcher) => fetcher.state !== 'idle')
  )
}
