package chat

func statusRows() []Row { return nil }
