/** The address of the sign-in that leads back to where one stood. Paths are without `/console`. */
export function signInPath({ pathname, search }: { pathname: string; search: string }): string {
  const here = `${pathname.replace(/^\/console(?=\/|$)/, '') || '/'}${search}`
  return here === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: here })}`
}

/** Where to go after the sign-in: back, but never to another site. */
export function wayBack(url: string): string {
  const to = new URL(url).searchParams.get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) ? to : '/'
}
