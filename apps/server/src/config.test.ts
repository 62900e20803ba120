import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('nothing needs to be set', () => {
  expect(readConfig({ HOME: '/home/anh' })).toEqual({
    host: '127.0.0.1',
    port: 8787,
    dataDir: 'data',
    office: {},
  })
})

test('everything can be set; a public address loses the slash at its end', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/phieu',
    PHIEU_MASTER_KEY_FILE: '/etc/phieu/master-key',
    DATABASE_URL: 'postgres://phieu:secret@db/phieu',
    PUBLIC_URL: 'https://phieu.example.vn/',
    TRUSTED_PROXIES: '1',
    METRICS_LISTEN: '127.0.0.1:9464',
    OFFICE_NAME: 'Sở Nội vụ',
    OFFICE_NAME_EN: 'Department of Home Affairs',
    OFFICE_CONTACT: 'Điện thoại 024 0000 0000',
    OFFICE_EMBLEM: '/etc/phieu/emblem.svg',
  })

  expect(config).toEqual({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/phieu',
    masterKeyFile: '/etc/phieu/master-key',
    databaseUrl: 'postgres://phieu:secret@db/phieu',
    publicUrl: 'https://phieu.example.vn',
    trustedProxies: { count: 1 },
    metrics: { host: '127.0.0.1', port: 9464 },
    office: {
      name: 'Sở Nội vụ',
      nameInEnglish: 'Department of Home Affairs',
      contact: 'Điện thoại 024 0000 0000',
      emblemFile: '/etc/phieu/emblem.svg',
    },
  })
})

test('letters go by a mail server, from somebody, at a pace', () => {
  const environment = { SMTP_URL: 'smtps://phieu:secret@mail', MAIL_FROM: 'Sở <a@example.vn>' }
  expect(readConfig(environment).mail).toEqual({
    url: 'smtps://phieu:secret@mail',
    sender: { name: 'Sở', address: 'a@example.vn' },
    perMinute: 60,
  })
  expect(readConfig({ ...environment, MAIL_PER_MINUTE: '12' }).mail?.perMinute).toBe(12)
})

test('an empty value says nothing', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8787 })
})

test.each([
  [{ PORT: '87870' }, 'PORT ("87870") must be a port, a number from 0 to 65535.'],
  [{ PORT: 'http' }, 'PORT ("http") must be a port, a number from 0 to 65535.'],
  [{ PUBLIC_URL: 'phieu.example.vn' }, /^PUBLIC_URL \("phieu.example.vn"\) must be where people/],
  [{ PUBLIC_URL: 'https://example.vn/phieu' }, /without a path\.$/],
  [{ TRUSTED_PROXIES: 'nginx' }, /^TRUSTED_PROXIES \("nginx"\) must be the number of proxies/],
  [{ DATABASE_URL: 'mysql://phieu:secret@db' }, /^DATABASE_URL must be a PostgreSQL database/],
  [{ SMTP_URL: 'http://phieu:secret@mail' }, /^SMTP_URL must be the mail server/],
  [{ SMTP_URL: 'smtps://phieu:secret@mail' }, /^MAIL_FROM must be whom letters come from/],
  [{ MAIL_FROM: 'a@example.vn\r\nBcc: b@example.vn' }, /^MAIL_FROM \("a@/],
  [{ MAIL_PER_MINUTE: '0' }, /^MAIL_PER_MINUTE \("0"\) must be how many letters/],
  [{ BACKUP_RECIPIENT: 'anh@example.vn' }, /must be whom backups are encrypted to, age1/],
  [
    { PHIEU_PORT: '8787' },
    'PHIEU_PORT is no setting; there are PORT, HOST, DATA_DIR, PHIEU_MASTER_KEY_FILE, DATABASE_URL, BACKUP_RECIPIENT, PUBLIC_URL, TRUSTED_PROXIES, OFFICE_NAME, OFFICE_NAME_EN, OFFICE_CONTACT, OFFICE_EMBLEM, METRICS_LISTEN, SMTP_URL, MAIL_FROM, MAIL_PER_MINUTE.',
  ],
])('%o is refused with one sentence', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence)
})
