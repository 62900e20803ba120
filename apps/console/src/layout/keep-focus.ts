/** What is told when it takes the focus, by its caption, legend or heading. */
const NAMED = 'table, ul, ol, fieldset, form, section, article'

/**
 * What has the focus may leave the page: a row that is deleted, a button whose work is done. The
 * browser then leaves the focus on nothing, and keys and screen readers begin at the top of the page.
 * Here it goes to what was around it and is still there.
 *
 * @returns ends it
 */
export function keepFocus(page: HTMLElement): () => void {
  let around: readonly HTMLElement[] = []
  const remember = ({ target }: FocusEvent) => {
    around = target instanceof HTMLElement ? [target, ...parentsOf(target, page)] : []
  }
  const keep = () => {
    if (around[0]?.isConnected !== false || document.activeElement !== document.body) return
    const near = around.find((each) => each.isConnected && each.matches(NAMED)) ?? page
    around = []
    if (!near.hasAttribute('tabindex')) near.tabIndex = -1
    near.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(keep)
  watch.observe(page, { childList: true, subtree: true })
  page.addEventListener('focusin', remember)
  return () => {
    watch.disconnect()
    page.removeEventListener('focusin', remember)
  }
}

/** As they are now: what is taken out of the page has none. */
function parentsOf(node: HTMLElement, page: HTMLElement): HTMLElement[] {
  const { parentElement } = node
  return !parentElement || parentElement === page
    ? []
    : [parentElement, ...parentsOf(parentElement, page)]
}
