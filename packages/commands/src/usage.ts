/** How each command is called: told for `--help`, and to whoever called it in another way. */
import { fail, say } from './say.ts'

const usages = {
  start: {
    ways: ['npx pnpm start'],
    vi: 'Mở hệ thống để làm việc thật. Thiết lập bằng biến môi trường, ví dụ PORT=8080 npx pnpm start.',
    en: 'Opens the office for real work. Set it up by the environment, such as PORT=8080 npx pnpm start.',
  },
  demo: {
    ways: ['npx pnpm demo'],
    vi: 'Mở một thành phố mẫu với số liệu giả lập; dừng là xóa hết. Cổng khác: PORT=8080 npx pnpm demo.',
    en: 'Opens a made-up city, deleted when it ends. Another port: PORT=8080 npx pnpm demo.',
  },
  backup: {
    ways: ['npx pnpm backup [file] [--passphrase]', 'npx pnpm backup --new-identity'],
    vi: 'Sao lưu toàn bộ dữ liệu vào một tệp; --new-identity lập khóa để mã hóa mọi bản sao lưu về sau.',
    en: 'Backs everything up into one file; --new-identity makes the key to which backups are encrypted.',
  },
  restore: {
    ways: [
      'npx pnpm restore --verify <file> [--identity <file> | --passphrase]',
      'npx pnpm restore <file> [--replace] [--identity <file> | --passphrase]',
    ],
    vi: 'Kiểm tra (--verify) hoặc khôi phục một bản sao lưu; --replace để riêng dữ liệu đang có.',
    en: 'Checks (--verify) or restores a backup; --replace puts aside the data that stand there.',
  },
  verify: {
    ways: ['npx pnpm verify <package.zip> [--lang vi|en]', 'npx pnpm verify log'],
    vi: 'Tính lại một kết quả đã công bố từ gói dữ liệu, trả lời bằng tiếng Việt (--lang vi), hoặc kiểm tra nhật ký còn nguyên vẹn không.',
    en: 'Computes a published result anew from its package, in English (--lang en), or checks that the log is unbroken.',
  },
  'migrate-store': {
    ways: ['npx pnpm migrate-store <from> <to>'],
    vi: 'Chép dữ liệu sang cơ sở dữ liệu khác; mỗi nơi là sqlite:<DATA_DIR> hoặc postgres://…',
    en: 'Copies the data into another database; each is sqlite:<DATA_DIR> or postgres://…',
  },
} as const

type CommandName = keyof typeof usages

/** The arguments of a command; where help is asked for, tells how it is called and ends. */
export function argumentsOf(name: CommandName): string[] {
  const given = process.argv.slice(2)
  if (given.some((each) => each === '--help' || each === '-h')) {
    say(usageOf(name))
    process.exit(0)
  }
  return given
}

/** As above, for a command that takes none. */
export function takeNothing(name: CommandName): void {
  if (argumentsOf(name).length > 0) misuse(name)
}

/** Ends a command that was called in another way, with how it is called. */
export function misuse(name: CommandName): never {
  return fail(`Lệnh được gọi chưa đúng. / The command was called wrongly.\n\n${usageOf(name)}`)
}

function usageOf(name: CommandName): string {
  const { ways, vi, en } = usages[name]
  return [...ways.map((way) => `  ${way}`), '', vi, en].join('\n')
}
