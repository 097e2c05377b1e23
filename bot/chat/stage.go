package chat

func stageRows() []Row { return nil }
