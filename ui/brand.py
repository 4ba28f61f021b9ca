"""The mark of Loket: a counter window, drawn here so that no page fetches it elsewhere."""

_WINDOW = (
    '<rect x="2" y="2" width="44" height="44" rx="10" fill="#14506b"/>'
    '<path d="M12 33V22a12 12 0 0 1 24 0v11z" fill="#fff"/>'
    '<rect x="9" y="33" width="30" height="5" rx="2" fill="#f4b942"/>'
    '<circle cx="24" cy="21" r="4" fill="#14506b"/>'
    '<path d="M16.5 33a7.5 7.5 0 0 1 15 0z" fill="#14506b"/>'
)
ICON = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">{_WINDOW}</svg>'
