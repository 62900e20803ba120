/**
 * The oldest browsers that the phone is made for, which the build writes its code and styles for:
 * cheap and old phones, and the views inside messengers on them. What such a browser lacks of
 * built-ins is filled in by `src/floor/built-ins.ts`.
 */
export const floor = ['chrome87', 'safari14.1', 'ios14.5', 'firefox88', 'opera73']
