package messages

import "testing"

func TestExceptionsAndTheBasisOfNumbersAreSaid(t *testing.T) {
	golden(t, "status/status_overrides", Status(StatusParams{City: "格尔木市", Today: monday, Leader: true, Overrides: []OverrideLine{
		{At: monday.At(9, 0), Name: "妇女规划初稿", Undecided: 3, Reason: "先行统稿，意见并入下一稿研究"},
		{At: (monday - 3).At(9, 0), Name: StageName(1, "启动及前期调研"), Reason: "启动会已在线下召开"},
	}}))
	golden(t, "status/unit_basis", UnitBasis(UnitListParams{Units: 40, Labels: 36, Doubtful: []string{"州民政局", "市民宗局", "市科技局"}, GroupOnly: 7}))
}
