"""The sentences of the page "Doelen en cijfers"; read through ``ui.texts``."""

from collections.abc import Mapping

GOALS_TEXTS: Mapping[str, tuple[str, str]] = {
    "goals_title": ("Doelen en cijfers", "Goals and figures"),
    "goals_purpose": (
        "Welke doelen stelden de pacten, waar stond het toen, en wat is er later gemeten? Bij elk "
        "cijfer staat de bron.",
        "Which goals did the pacts set, where did things stand, and what was measured later? Every "
        "figure shows its source.",
    ),
    "view_doelen": ("Doelen", "Goals"),
    "view_matrix": ("Actiematrix", "Action matrix"),
    "view_tabellen": ("Tabellen", "Tables"),
    "goals_search": ("Zoek in de doelen", "Search the goals"),
    "goals_hint": ("Bijvoorbeeld: vmbo, stages of 1e", "For example: vmbo, stages or 1e"),
    "pact": ("Pact of manifest", "Pact or manifest"),
    "any_pact": ("alle pacten", "all pacts"),
    "goals_known": ("Wat is bekend", "What is known"),
    "any_known": ("alle doelen", "all goals"),
    "known_cijfers": ("met een cijfer", "with a figure"),
    "known_meting": ("met een latere meting", "with a later measurement"),
    "goals_count": ("{shown} van {count} doelen", "{shown} of {count} goals"),
    "goals_nothing": ("Geen doel past bij deze keuze", "No goal fits this choice"),
    "goals_without": (
        "Zoek zonder filters ({count} gevonden)",
        "Search without filters ({count} found)",
    ),
    "all_goals": ("Toon alle doelen", "Show all goals"),
    "part_uitgangspunt": ("uitgangspunt", "baseline"),
    "part_meting": ("meting", "measurement"),
    "part_doel": ("doel", "target"),
    "measured": ("gemeten", "measured"),
    "no_figures": (
        "Bij dit doel noemen onze bronnen geen cijfer.",
        "Our sources give no figure with this goal.",
    ),
    "figures_caption": (
        "Wat de bronnen over dit doel zeggen",
        "What the sources say about this goal",
    ),
    "figure_part": ("Soort", "Kind"),
    "figure_label": ("Waarvan of wanneer", "Of what or when"),
    "figure_value": ("Waarde", "Value"),
    "figure_source": ("Bron en datum", "Source and date"),
    "actions_head": ("Acties voor dit doel ({count})", "Actions for this goal ({count})"),
    "no_actions": (
        "In ons register staat geen actie voor dit doel.",
        "Our register holds no action for this goal.",
    ),
    "goal_ask": ("Vraag het loket over dit doel", "Ask the counter about this goal"),
    "goal_question": (
        "Wat is doel {number}van {pact}: {name}?",
        "What is goal {number}of {pact}: {name}?",
    ),
    "as_json": ("Download als JSON", "Download as JSON"),
    "matrix_about": (
        "Hoeveel acties zijn er per actielijn, doel en gebied? Kies een actielijn om haar doelen "
        "te zien. Kies een aantal om de acties te openen. Een actie voor twee gebieden of doelen "
        "staat in beide; een totaal telt haar één keer.",
        "How many actions are there by action line, goal and area? Choose an action line to see "
        "its goals. Choose a count to open its actions. An action for two areas or goals stands in "
        "both; a total counts it once.",
    ),
    "matrix_caption": (
        "Aantal acties naar actielijn, doel en gebied",
        "Number of actions by action line, goal and area",
    ),
    "matrix_corner": ("Actielijn en doel", "Action line and goal"),
    # A link is called by what it shows: its count stands apart, so that a voice finds it.
    "matrix_count": ("{line}, {goal}, {area}: {count}", "{line}, {goal}, {area}: {count}"),
    "matrix_cell": (
        "Acties ({count}): {line}, {goal}, {area}",
        "Actions ({count}): {line}, {goal}, {area}",
    ),
    "area_all": ("alle gebieden", "all areas"),
    "goal_alle": ("alle doelen", "all goals"),
    "goal_geen": ("zonder doel", "without a goal"),
    "no_goal": ("acties die geen doel noemen", "actions that name no goal"),
    "show_goals": ("Toon de doelen van: {line}", "Show the goals of: {line}"),
    "hide_goals": ("Verberg de doelen van: {line}", "Hide the goals of: {line}"),
    "table_choose": ("Kies een tabel", "Choose a table"),
    "table_row": ("Wat", "What"),
    "table_unit": ("Eenheid", "Unit"),
    "chart_of": (
        "Staafdiagram: {title}. Alle cijfers staan in de tabel hieronder.",
        "Bar chart: {title}. All figures stand in the table below.",
    ),
}
