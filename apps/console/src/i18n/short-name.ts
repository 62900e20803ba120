export { shortName } from '@phieu/survey'
