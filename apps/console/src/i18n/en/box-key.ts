/** The key of a ballot box: made, printed on two sheets, read back. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const boxKey: Messages['boxKey'] = {
  making: {
    title: 'Create the box key',
    lead: 'Ballots from invited people (one-time invitations, insiders) are sealed with this key. While the round is open nobody can open them, not even an admin or the server.',
    opened: 'The round has been opened: its box key can no longer be changed.',
    notYours: 'An admin creates the box key before the round opens.',
    replaces:
      'This round already has a key. If you create another, the two printed sheets become useless and must be destroyed; if the key will be held elsewhere, existing invitations must be recreated, because they name the holder.',
    sheets: 'The key on two sheets of paper',
    sheetsLead:
      'This browser creates the key and prints two identical sheets: one for the appraisal council, one for the organising office. Either one opens the box. The key is not sent anywhere and is stored only on paper.',
    needs:
      'You need a printer connected directly to this computer. Do not print to a PDF file: that file would itself be a key sheet.',
    begin: 'Create the key and print two sheets',
    print: 'Step 1 of 2: Print two key sheets',
    printLead: (moment) =>
      `The key was created at ${moment}. The sheets appear only on paper, not on screen. After printing, check that the digits and the QR code are clear.`,
    printDo: 'Print two sheets',
    printed: 'Printed – read one back',
    read: 'Step 2 of 2: Read one sheet back',
    readLead:
      'Take one of the two sheets and read it with the camera, or type its four lines of digits. This confirms that the sheet will work later. The round can be opened only after this step.',
    printAgain: 'Print the two sheets again',
    saving: 'Registering the key…',
    saveAgain: 'Register again',
    failed:
      'The sheet is correct, but the server has not registered the key yet. Try again; do not leave this page.',
    done: 'The box key is ready',
    doneLead:
      'The sheet was read back correctly. The key has been deleted from this browser and now exists only on the two sheets. Put each in an envelope, seal it, have its holder sign for it, and lock the two away in different places.',
    toStatus: 'Continue to opening the round',
    leaving: 'If you leave this page, the new key is lost for good',
    leavingLead:
      'The two printed sheets become useless and must be destroyed, and another key has to be created.',
    stay: 'Stay',
    leave: 'Leave and discard this key',
    server: 'The key on the server',
    serverLead:
      'There is no paper to keep: the server opens invited people’s ballots automatically when the round closes. In return, anyone with full control of the server could technically open them earlier and see what invited people answered. The consent text on their phones says so.',
    serverFor: 'Suitable for practice rounds, synthetic data, or a small office without a safe.',
    serverEffect:
      'Once the round opens, invitations and the consent text say that the server administrator could technically see ballots before closing. This cannot be changed after opening.',
    serverUnderstood:
      'I understand that the secrecy of invited people’s answers then depends on the server administrator.',
    serverDo: 'Keep the key on the server',
    serverDone: 'The key is on the server. There is no sheet to print.',
  },

  paper: {
    heading: 'Ballot box key sheet',
    council: 'Appraisal council’s sheet',
    office: 'Organising office’s sheet',
    round: 'Round',
    what: 'What this sheet is for',
    whatLines: [
      'It opens the ballots of invited people after the round has closed, on the Ballot box page: hold the QR code up to the camera, or type the four lines of digits.',
      'There are two identical sheets; one is enough. The server has no copy. If both are lost, nobody can open those ballots.',
    ],
    lines: 'Four lines of digits',
    line: (line) => `Line ${n(line)}`,
    qr: 'QR code of the key sheet',
    keep: 'How to store this sheet',
    keepLines: [
      'Put it in an envelope, seal it, sign across the seal and lock it in a safe. Keep the two sheets in different places.',
      'Do not photograph or copy it, or send it by phone or e-mail: anyone with a picture of it can open the ballots.',
      'Do not open the envelope before the round has closed. Keep a record when you open it.',
      'After the result is approved, destroy both sheets and record it.',
    ],
    made: 'Created on',
    holder: 'Kept by (name, signature)',
    received: 'Received on',
    trial: 'PRACTICE ROUND – NOT FOR PUBLICATION',
  },

  sheet: {
    type: 'Type the four lines of digits',
    typeLead:
      'Each line has 15 digits, with or without spaces. A line is checked as soon as it is complete.',
    line: (line) => `Line ${n(line)}`,
    right: '✓ correct',
    read: 'Read the sheet',
    reading: 'Reading…',
    camera: 'Read the QR code with the camera',
    cameraLead: 'Hold the sheet’s QR code in the middle of the picture, about 20 cm away.',
    cameraStop: 'Turn the camera off',
    cameraTrouble: {
      refused:
        'The browser is not allowed to use the camera. Allow it in the address bar and try again, or type the four lines.',
      none: 'This computer has no camera. Type the four lines.',
      failed: 'The camera does not start; another program may be using it. Type the four lines.',
    },
    faults: {
      empty: 'No digits yet. Type the four lines on the sheet.',
      incomplete: (line, missing) =>
        `Line ${n(line)}: ${count(missing, 'digit is', 'digits are')} missing.`,
      'too-long': (line) => `Line ${n(line)} has too many digits; a line has 15.`,
      mistyped: (line) => `Line ${n(line)} has a wrong digit. Compare it five digits at a time.`,
      'wrong-line': (line, belongs) =>
        `What is typed as line ${n(line)} is line ${n(belongs)} of the sheet.`,
      'no-sheet': 'This QR code is not from a key sheet.',
      'wrong-round':
        'This sheet does not open this box: it belongs to another round or to a key that was replaced. Check the round name and the key identifier on the sheet.',
    },
    kept: 'Nothing is lost: all ballots are still in the box. Please try again.',
  },
}
