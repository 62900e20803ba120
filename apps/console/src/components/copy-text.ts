/**
 * Copies a text to the clipboard.
 *
 * @returns whether it lies there: without TLS, but for this very computer, a browser has none to offer
 */
export async function copyText(text: string): Promise<boolean> {
  const copying = navigator.clipboard?.writeText(text)
  return (
    copying?.then(
      () => true,
      () => false,
    ) ?? false
  )
}
