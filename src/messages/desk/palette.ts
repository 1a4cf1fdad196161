export const paletteTexts = {
  'palette.title': 'Go to or do',
  'palette.label': 'Where to, or what to do',
  'palette.queue': 'Inbox: {queue}',
  'palette.view': 'View: {name}',
  'palette.search': 'Search for “{typed}”',
  'palette.none': 'Nothing is called so. Enter searches people and inquiries.',
  'palette.enter': 'Enter: {label}',
  'palette.open': 'Go to or do',
  'help.ctrl-k': 'Ctrl K or ⌘ K',
  'help.palette': 'Go to any place, or do what the screen offers',
} as const
