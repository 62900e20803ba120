/**
 * The pages of the office: where they are, what they are called, and who sees the way to them.
 *
 * A new page takes one line in `officePages` or `roundPages`, beside its route in `router.tsx`; its
 * name stands in the language files under `pages.names`. The way to a page is hidden here from whom
 * the server would refuse it; the rule itself is the server's table of routes.
 */
import type { Role } from '../api/answers.ts'
import type { Messages } from '../i18n/vi.ts'

export type PageName = keyof Messages['pages']['names']
export type PageGroup = keyof Messages['pages']['groups']

export interface OfficePage {
  readonly name: PageName
  /** In the console; of a round's page, what follows `/rounds/<round>`. */
  readonly path: string
  readonly roles: readonly Role[]
  /** Addresses that belong to the page; everything below its own, where it is left out. */
  readonly within?: readonly string[]
}

export interface RoundPage extends OfficePage {
  readonly group: PageGroup
}

const admin: readonly Role[] = ['admin']
const readers: readonly Role[] = ['admin', 'supervisor', 'council']

/** What is not about one round. */
export const officePages: readonly OfficePage[] = [
  { name: 'rounds', path: '/rounds', roles: readers, within: ['/rounds/new', '/earlier'] },
  { name: 'people', path: '/people', roles: admin, within: ['/people', '/tokens'] },
  { name: 'log', path: '/log', roles: admin },
  { name: 'catalogue', path: '/catalogue', roles: readers },
  { name: 'refused', path: '/refused', roles: admin },
  { name: 'keeping', path: '/keeping', roles: admin },
  { name: 'mine', path: '/mine', roles: ['interviewer', 'unit'] },
]

/** What can be asked of a round, in the order in which a round needs it. */
export const roundPages: readonly RoundPage[] = [
  { name: 'setup', path: '/setup', roles: readers, group: 'prepare' },
  { name: 'sending', path: '/sending', roles: ['admin', 'supervisor'], group: 'prepare' },
  { name: 'insiders', path: '/insiders', roles: admin, group: 'prepare' },
  { name: 'overview', path: '', roles: readers, group: 'collect', within: ['/units'] },
  { name: 'box', path: '/box', roles: readers, group: 'collect' },
  { name: 'fieldwork', path: '/fieldwork', roles: readers, group: 'collect' },
  { name: 'review', path: '/review', roles: ['admin', 'supervisor'], group: 'judge' },
  { name: 'points', path: '/points', roles: readers, group: 'judge' },
  { name: 'exports', path: '/exports', roles: readers, group: 'judge' },
  { name: 'result', path: '/result', roles: readers, group: 'publish' },
  { name: 'replies', path: '/replies', roles: ['admin', 'council'], group: 'publish' },
  { name: 'awards', path: '/awards', roles: ['admin', 'council'], group: 'publish' },
  { name: 'course', path: '/course', roles: readers, group: 'publish' },
]

/** The groups of a round's pages, in the order of its course. */
const groups: readonly PageGroup[] = ['prepare', 'collect', 'judge', 'publish']

/** A page as it stands in the navigation. */
export interface Way {
  readonly name: PageName
  readonly to: string
  readonly current: boolean
}

/** The ways that stand on every page, for whom they are. */
export function officeWays(role: Role | undefined, pathname: string): readonly Way[] {
  return officePages.filter((page) => isFor(page, role)).map((page) => wayTo(page, '', pathname))
}

/** The ways to the pages of a round, group by group; a group without a page is left out. */
export function roundWays(round: string, role: Role | undefined, pathname: string) {
  const pages = roundPages.filter((page) => isFor(page, role))
  return groups
    .map((group) => ({
      group,
      ways: pages
        .filter((page) => page.group === group)
        .map((page) => wayTo(page, `/rounds/${round}`, pathname)),
    }))
    .filter(({ ways }) => ways.length > 0)
}

/** Whether the server lets a role read a page of a round; what stands in no menu is a part of one that does. */
export function mayRead(page: string, role: Role | undefined): boolean {
  const found = roundPages.find(({ name }) => name === page)
  return found === undefined || isFor(found, role)
}

/** Whether someone reads the rounds; interviewers and units have a page of their own instead. */
export function isReader(role: Role | undefined): boolean {
  return role !== undefined && readers.includes(role)
}

function isFor({ roles }: OfficePage, role: Role | undefined): boolean {
  return role !== undefined && roles.includes(role)
}

function wayTo(page: OfficePage, base: string, pathname: string): Way {
  const to = `${base}${page.path}`
  const within = page.within?.map((path) => `${base}${path}`) ?? [to]
  const current = pathname === to || within.some((path) => isBelow(pathname, path))
  return { name: page.name, to, current }
}

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`)
}
