import type { Plan } from './plan.ts'
import { readStoreys } from './storeys.ts'

/** The plans in words: every room, who it imports from, and what leads upwards. */
export function listPlan(plans: readonly Plan[]): string {
  return [
    '# The house, drawn from its imports',
    'Made by `npx pnpm handbook` and checked by a test; nobody edits it. An arrow means _imports from_. The pictures leave out what follows from other arrows, the lists have everything.',
    ...plans.flatMap((plan) => [
      `## ${plan.title}`,
      `![${plan.title}](pictures/${plan.name}.svg)`,
      upward(plan),
      [...plan.rooms]
        .map(([room, to]) => `- **${room}** → ${[...to.keys()].join(', ') || 'nothing'}`)
        .join('\n'),
    ]),
  ]
    .join('\n\n')
    .concat('\n')
}

function upward(plan: Plan): string {
  const { up } = readStoreys(plan)
  if (up.length === 0) return 'No room stands in a circle.'
  return `Upwards, drawn in red: ${up.map(([from, to]) => `${from} → ${to}`).join(', ')}. Without these, no room would stand in a circle.`
}
