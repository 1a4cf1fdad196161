const mostHeldMs = 1_000

/**
 * Holds a form that is sent while its captcha is still on the way, for a second at most; then it goes as it is.
 * @param pending what to wait for, or null
 * @param forget what was spent when someone comes back from the next page by the browser's memory
 */
export function holdSubmit(
  form: HTMLFormElement,
  pending: () => Promise<unknown> | null,
  forget: () => void,
): void {
  let isHeld = false
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    isHeld = false
    forget()
  })
  // On the document, so that what listens at the form has decided already.
  document.addEventListener('submit', (event) => {
    const awaited = pending()
    if (event.target !== form || event.defaultPrevented || !awaited) return
    event.preventDefault()
    if (isHeld) return
    isHeld = true
    // Without a second `submit` event, which others would take for a second press of the button.
    const send = () => HTMLFormElement.prototype.submit.call(form)
    void Promise.race([awaited, new Promise((resolve) => setTimeout(resolve, mostHeldMs))]).then(send)
  })
}
