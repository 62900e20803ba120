import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig, settingNames } from './config.ts'

const folder = fileURLToPath(new URL('../deploy/', import.meta.url))
const text = readFileSync(join(folder, 'compose.yaml'), 'utf8')

/** What a compose file says, as far as something rests on it here. */
const { services, volumes } = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
        environment: z.record(z.string(), z.string()).default({}),
        volumes: z.array(z.string()).default([]),
        depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
        healthcheck: z.object({ test: z.array(z.string()) }).optional(),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(text, { merge: true }))

/** What the first lines of the file ask for in `.env`. */
const asked = {
  DOMAIN: 'phieu.example.vn',
  PRIMARY: 'second',
  POSTGRES_PASSWORD: 'a1',
  REPLICATION_PASSWORD: 'b2',
}
const filled = (value: string) =>
  Object.entries(asked).reduce((said, [name, own]) => said.replaceAll(`\${${name}}`, own), value)

const servers = Object.entries(services).filter(([, { build }]) => build !== undefined)

test('the two servers of the compose file say only what a server reads, and it reads what was meant', () => {
  expect(servers.map(([name]) => name)).toEqual(['one', 'two'])
  for (const [, { environment }] of servers) {
    expect(settingNames).toEqual(expect.arrayContaining(Object.keys(environment)))
    const given = Object.entries(environment).map(([name, value]) => [name, filled(value)])

    expect(readConfig(Object.fromEntries(given))).toMatchObject({
      host: '0.0.0.0',
      port: 8787,
      dataDir: '/data',
      masterKeyFile: '/key/master-key',
      databaseUrl: 'postgres://phieu:a1@second/phieu',
      publicUrl: 'https://phieu.example.vn',
    })
  }
})

test('whom a service waits for tells whether it is healthy', () => {
  const waits = Object.values(services).flatMap((each) => Object.entries(each.depends_on))

  expect(waits.length).toBeGreaterThan(3)
  for (const [name, { condition }] of waits) {
    expect([name, condition]).toEqual([name, 'service_healthy'])
    expect(services[name]?.healthcheck?.test).toBeDefined()
  }
})

test('every file that is mounted or built from is there, and every volume is declared', () => {
  const sources = Object.values(services).flatMap((each) =>
    each.volumes.map((volume) => volume.split(':')[0] ?? ''),
  )

  const isThere = (source: string) =>
    source.startsWith('./') ? existsSync(join(folder, source)) : source in volumes
  expect(sources.filter((source) => !isThere(source))).toEqual([])
  for (const [, { build }] of servers) {
    expect(existsSync(join(folder, build?.context ?? '', build?.dockerfile ?? ''))).toBe(true)
  }
  expect(new Set(sources)).toEqual(new Set([...Object.keys(volumes), ...mounted]))
})

const mounted = ['./Caddyfile', './database.sh']

test('what the file leaves open is what its first lines ask for', () => {
  const open = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)

  expect(new Set(open)).toEqual(new Set(Object.keys(asked)))
  for (const name of Object.keys(asked)) expect(text.split('\n')[1]).toContain(name)
})

test('the proxy asks both servers at the port that they listen on', () => {
  const proxied = /reverse_proxy (.*) \{/.exec(readFileSync(join(folder, 'Caddyfile'), 'utf8'))?.[1]

  expect(proxied?.split(' ')).toEqual(
    servers.map(([name, { environment }]) => `${name}:${environment.PORT}`),
  )
})

test('of the two databases each knows its own name and the other’s, and what the script asks for', () => {
  const databases = Object.entries(services).filter(([, { environment }]) => environment.OWN)
  const script = readFileSync(join(folder, 'database.sh'), 'utf8')

  expect(databases.map(([name]) => name)).toEqual(['first', 'second'])
  for (const [name, { environment }] of databases) {
    expect(environment).toMatchObject({ OWN: name, PRIMARY: '${PRIMARY}' })
    expect(environment.OTHER).toBe(name === 'first' ? 'second' : 'first')
    for (const setting of Object.keys(environment)) expect(script).toContain(`$${setting}`)
  }
})

test('the unit makes the folders that its server writes to', () => {
  const unit = readFileSync(join(folder, 'phieu.service'), 'utf8')
  const made = /^StateDirectory=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? []
  const given = [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, own]) => [name, own])

  const { dataDir, masterKeyFile } = readConfig(Object.fromEntries(given))

  expect(unit).toContain('ProtectSystem=strict')
  expect([dataDir, dirname(masterKeyFile ?? '')]).toEqual(made.map((name) => `/var/lib/${name}`))
})

test('an image holds nothing of what lies beside the source on the machine that builds it', () => {
  const left = readFileSync(join(folder, 'Dockerfile.dockerignore'), 'utf8').split('\n')

  expect(left).toEqual(
    expect.arrayContaining(['data', '*.master-key', '**/.env', '.git', '**/node_modules']),
  )
})

test('a copy of the primary that was cut off is made anew, and never started', async () => {
  const { place, start } = await placeOfSecond()

  const cutOff = start()
  await writeFile(join(place, 'well'), '')
  const whole = start()
  const again = start()

  expect(cutOff).toMatchObject({ status: 1, stdout: '' })
  expect(whole).toMatchObject({ status: 0, stdout: copied(place) })
  expect(again).toMatchObject({ status: 0, stdout: copied(place) })
  await rm(place, { recursive: true })
})

test('a power cut while what was written to is thrown away for a copy leaves the copy', async () => {
  const { place, start } = await placeOfSecond({
    // The current goes within the first folder that holds a database.
    rm: `for folder; do if [ -e "$folder/pg_control" ]; then /bin/rm "$folder/pg_control"; kill -9 $PPID $$; fi; done
      exec /bin/rm "$@"`,
  })
  await mkdir(join(place, 'own'))
  await writeFile(join(place, 'own/pg_control'), '')
  await writeFile(join(place, 'own/postgresql.auto.conf'), '')
  await writeFile(join(place, 'well'), '')

  const cutOff = start()
  const again = start()

  expect(cutOff.signal).toBe('SIGKILL')
  expect(again).toMatchObject({ status: 0, stdout: copied(place) })
  await rm(place, { recursive: true })
})

/** What PostgreSQL is asked for by the script, as far as it goes here, and what else is to be another. */
async function placeOfSecond(others: Readonly<Record<string, string>> = {}) {
  const place = await mkdtemp(join(tmpdir(), 'phieu-standby-'))
  const programs = {
    pg_isready: 'true',
    psql: 'echo "7|1"',
    pg_controldata: '[ ! -e "$2/pg_control" ] || echo "Database system identifier: 7"',
    pg_basebackup: `mkdir "$PGDATA/own.begun"
      touch "$PGDATA/own.begun/postgresql.auto.conf"; [ -e "$PGDATA/well" ]`,
    postgres: 'echo "$2"; ls "$2"',
    ...others,
  }
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(place, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  }
  const names = { OWN: 'second', OTHER: 'first', PRIMARY: 'first', REPLICATION_PASSWORD: 'b2' }
  const env = { ...names, PATH: `${place}:${process.env.PATH}`, PGDATA: place }
  const start = () => spawnSync('sh', [join(folder, 'database.sh')], { env, encoding: 'utf8' })
  return { place, start }
}

const copied = (place: string) => `${place}/own\npostgresql.auto.conf\nstandby.signal\n`
