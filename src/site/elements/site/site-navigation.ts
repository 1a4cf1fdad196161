/**
 * Turns the menus, which open without script, into disclosure buttons that say whether they are open
 * (WAI-ARIA Authoring Practices, disclosure navigation): one open at a time, Escape closes it and gives the focus back.
 */
export class SiteNavigation extends HTMLElement {
  #menus: Menu[] = []

  connectedCallback() {
    this.#menus = [...this.querySelectorAll<HTMLDetailsElement>('details.menu')].map((details, at) => {
      const menu = asDisclosure(details, `menu-${at + 1}`)
      menu.button.addEventListener('click', () =>
        this.#show(menu.button.ariaExpanded === 'true' ? null : menu),
      )
      return menu
    })
    this.addEventListener('keydown', (event) => this.#closeByEscape(event))
    this.addEventListener('focusout', (event) => this.#closeOnLeaving(event))
    document.addEventListener('pointerdown', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) this.#show(null)
    })
    this.#announceSheet()
  }

  #show(shown: Menu | null) {
    for (const menu of this.#menus) {
      menu.box.classList.toggle('is-open', menu === shown)
      menu.button.ariaExpanded = String(menu === shown)
    }
  }

  #closeByEscape(event: KeyboardEvent) {
    const open = this.#menus.find(({ button }) => button.ariaExpanded === 'true')
    if (event.key !== 'Escape' || !open) return
    // Else the sheet around the menus on a small screen would close with it.
    event.preventDefault()
    this.#show(null)
    open.button.focus()
  }

  #closeOnLeaving({ relatedTarget }: FocusEvent) {
    if (!(relatedTarget instanceof Element)) return
    if (!relatedTarget.closest('.menu')) this.#show(null)
    const sheet = this.querySelector<HTMLElement>('.site-menu:popover-open')
    if (sheet && !sheet.contains(relatedTarget)) sheet.hidePopover()
  }

  /** The sheet opens by `popovertarget`; only its state has to be said, and that a wide screen needs none. */
  #announceSheet() {
    const sheet = this.querySelector<HTMLElement>('.site-menu')
    const button = this.querySelector<HTMLButtonElement>('.menu-open')
    if (!sheet || !button || !('popover' in sheet)) return
    button.ariaExpanded = 'false'
    sheet.addEventListener('toggle', (event) => {
      button.ariaExpanded = String(event.newState === 'open')
    })
    matchMedia('(min-width: 64em)').addEventListener('change', () => sheet.hidePopover())
  }
}

type Menu = { box: HTMLElement; button: HTMLButtonElement }

function asDisclosure(details: HTMLDetailsElement, id: string): Menu {
  const box = document.createElement('div')
  box.className = details.className
  box.classList.toggle('is-open', details.open)
  const button = document.createElement('button')
  button.type = 'button'
  button.ariaExpanded = String(details.open)
  button.setAttribute('aria-controls', id)
  const [summary, ...panel] = details.children
  button.append(...(summary?.childNodes ?? []))
  box.append(button, ...panel)
  if (panel[0]) panel[0].id = id
  details.replaceWith(box)
  return { box, button }
}
