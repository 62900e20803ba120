/**
 * What the phone's build puts in React's place (see `react-by-preact.config.ts`): Preact's twin of
 * it, 57 kB smaller gzipped, and so what the budget of a first visit rests on. Unit tests run on
 * React itself, the browser stories on this. JavaScript, since TypeScript cannot pass on all that
 * `preact/compat` exports.
 */
export * from 'preact/compat'
// oxlint-disable-next-line import/no-default-export -- React has one, and libraries ask for it
export { default } from 'preact/compat'

/**
 * The one hook that Preact lacks and react-router imports. It is used only with `useTransitions`,
 * which stays off here: there is then never an optimistic state beside the true one.
 */
export function useOptimistic(state) {
  return [state, () => {}]
}
