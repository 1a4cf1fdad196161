import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core'

// All colors come from the tokens in ui/styles/tokens.css, which answer to light and dark by themselves;
// Mantine wants ten shades of a color and only ever gets to show what is overridden below.
const accent: MantineColorsTuple = [
  '#fbeff0',
  '#f2d9db',
  '#e3b0b5',
  '#d5858d',
  '#c9616c',
  '#c14a57',
  '#bd3e4c',
  '#a51c30',
  '#8f1529',
  '#7a0c20',
]

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 7,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  defaultRadius: 'xs',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    if (input.variant === 'filled')
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-strong)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      }
    if (input.variant === 'subtle')
      return {
        background: 'transparent',
        hover: 'var(--tint)',
        color: 'var(--accent)',
        border: '1px solid transparent',
      }
    return defaultVariantColorsResolver(input)
  },
})

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--error)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--tint)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--field-edge)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
  },
  light: {},
  dark: {},
})
