package chat

func recordRows() []Row {
	return []Row{unitsRow(), aliasRow(), titleRow(), eventsRow()}
}
