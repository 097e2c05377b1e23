package chat

import "planbot/storage/plan"

// others says what a message without words or file is answered with. A question
// that is open stays open.
var others = map[string]plan.Why{
	"sticker": plan.WhySticker, "dice": plan.WhySticker, "game": plan.WhySticker,
	"voice": plan.WhyVoice, "audio": plan.WhyVoice,
	"video": plan.WhyVideo, "video_note": plan.WhyVideo, "animation": plan.WhyVideo, "story": plan.WhyVideo,
}

// silent are notes of the server itself: nobody said anything.
const silent = "service"

// other answers stickers, voice messages and the like.
func (t *Turn) other() error {
	if t.Message.Other == silent {
		return nil
	}
	if why, ok := others[t.Message.Other]; ok {
		return plan.Refuse(why)
	}
	return plan.Refuse(plan.WhyPoint)
}
