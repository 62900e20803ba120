/** Has the browser ask whoever closes or reloads the page. */
export function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // Chrome asks for the first alone since 119; offices have 109.
  // oxlint-disable-next-line typescript/no-deprecated -- the browsers that need it know nothing else
  event.returnValue = true
}
