import { Channel } from '@phieu/survey'
import type { Database } from './database.ts'
import type { Link, LinkStore } from './store.ts'

export function sqlLinks({ db }: Database): LinkStore {
  return {
    async addLink({ group, ...link }) {
      await db
        .insertInto('links')
        .values({ ...link, respondent_group: group })
        .execute()
    },
    async findLink(code) {
      const row = await db
        .selectFrom('links')
        .selectAll()
        .where('code', '=', code)
        .executeTakeFirst()
      return row && readLink(row)
    },
    async listLinks(round) {
      const rows = await db
        .selectFrom('links')
        .selectAll()
        .where('round', '=', round)
        .orderBy('code')
        .execute()
      return rows.map(readLink)
    },
  }
}

interface LinkRow {
  code: string
  round: string
  unit: string
  respondent_group: string
  channel: string
}

function readLink({ respondent_group: group, ...row }: LinkRow): Link {
  return { ...row, group, channel: Channel.parse(row.channel) }
}
