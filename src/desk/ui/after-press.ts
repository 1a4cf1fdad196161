let isPressed = false
addEventListener('pointerdown', () => (isPressed = true), true)
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isPressed = false), true)

/**
 * Acts once nothing is being pressed.
 * A field is left as the pointer goes down on the next one; a message that appeared then would push that one away from under it, and the click would be lost.
 */
export function afterPress(act: () => void): void {
  if (!isPressed) return act()
  const settle = () => {
    for (const end of ['click', 'pointercancel']) removeEventListener(end, settle, true)
    clearTimeout(timer)
    act()
  }
  // A press that ends elsewhere than it began makes no click.
  const timer = setTimeout(settle, 1_000)
  for (const end of ['click', 'pointercancel']) addEventListener(end, settle, true)
}
