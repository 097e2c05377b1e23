package chat

func consultationRows() []Row { return nil }
