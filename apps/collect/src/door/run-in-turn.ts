/**
 * Runs the scripts that the page has fetched ahead, each in a task of its own: read and run as one, they
 * would keep a tap on a slow phone waiting for half a second. The last one is the app.
 */
export function runInTurn(page: Document): void {
  const scripts = [...page.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')]
  const comeAhead = page.createElement('link').relList.supports('modulepreload')
  if (comeAhead) runNext()
  // Where none was fetched (Safari 16, Firefox 114) they come beside each other, and run as they come.
  else while (scripts.length > 0) runNext()

  function runNext(): void {
    const next = scripts.shift()
    if (!next) return
    const script = page.createElement('script')
    script.type = 'module'
    script.src = next.href
    if (comeAhead) script.addEventListener('load', () => setTimeout(runNext))
    page.head.append(script)
  }
}
