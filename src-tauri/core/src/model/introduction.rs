//! Two people whom you bring together, step by step, with a yes of both before anything is sent (C76).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// One of both people.
    Which {
        /// The one who is named first.
        Person "person",
        /// The one they are introduced to.
        Other "other",
    }
}

impl Which {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::Person, Self::Other];

    /// The one of them who is not this one.
    pub fn counterpart(self) -> Self {
        if self == Self::Person { Self::Other } else { Self::Person }
    }

    /// Of two values, the one that belongs to this side.
    pub fn of<T: Copy>(self, pair: &[T; 2]) -> T {
        pair[usize::from(self == Self::Other)]
    }
}

words! {
    /// What somebody said when they were asked.
    Reply {
        /// They would like to meet.
        Yes "yes",
        /// They would rather not; for you alone to know.
        No "no",
    }
}

words! {
    /// Where an introduction stands.
    IntroductionStage {
        /// Somebody is still to be asked.
        ToAsk "to_ask",
        /// Somebody was asked and has not answered.
        Waiting "waiting",
        /// Both said yes.
        ToMake "to_make",
        /// They know of each other.
        Made "made",
        /// They met.
        Met "met",
        /// Over: thanked, declined or let go.
        Done "done",
    }
}

words! {
    /// A step of an introduction.
    IntroductionStep {
        /// The first was asked.
        AskPerson "ask_person",
        /// The other was asked.
        AskOther "ask_other",
        /// The first would like to.
        YesPerson "yes_person",
        /// The first would rather not.
        NoPerson "no_person",
        /// The other would like to.
        YesOther "yes_other",
        /// The other would rather not.
        NoOther "no_other",
        /// You wrote to both.
        Made "made",
        /// They met.
        Met "met",
        /// You heard what came of it.
        Outcome "outcome",
        /// Both were thanked or told.
        Thanked "thanked",
        /// You dropped it.
        LetGo "let_go",
    }
}

words! {
    /// What a step leaves to be done.
    IntroductionTask {
        /// Ask the first.
        AskPerson "ask_person",
        /// Ask the other.
        AskOther "ask_other",
        /// Hear from the first.
        HearPerson "hear_person",
        /// Hear from the other.
        HearOther "hear_other",
        /// Introduce them.
        Make "make",
        /// Ask whether they met.
        Meet "meet",
        /// Ask what came of it.
        Outcome "outcome",
        /// Thank the first.
        ThankPerson "thank_person",
        /// Thank the other.
        ThankOther "thank_other",
        /// Tell the first what came of it.
        TellPerson "tell_person",
        /// Tell the other.
        TellOther "tell_other",
        /// Let the first know that it will not come about.
        ExcusePerson "excuse_person",
        /// Let the other know.
        ExcuseOther "excuse_other",
    }
}

impl IntroductionTask {
    /// Whom it is about; what is about both goes to the first.
    pub fn whom(self) -> Which {
        match self {
            Self::AskOther | Self::HearOther | Self::ThankOther | Self::TellOther | Self::ExcuseOther => Which::Other,
            _ => Which::Person,
        }
    }

    /// Telling instead of thanking, where there is nothing to thank for.
    pub fn told(self) -> Self {
        match self {
            Self::ThankPerson => Self::TellPerson,
            Self::ThankOther => Self::TellOther,
            task => task,
        }
    }

    /// The step that is made by doing it; `None` where somebody's answer is needed.
    pub fn step(self) -> Option<IntroductionStep> {
        match self {
            Self::AskPerson => Some(IntroductionStep::AskPerson),
            Self::AskOther => Some(IntroductionStep::AskOther),
            Self::Make => Some(IntroductionStep::Made),
            _ => None,
        }
    }

    /// Days after which it is due at the earliest; it falls on the working day after them.
    pub fn patience(self) -> u32 {
        match self {
            Self::HearPerson | Self::HearOther => 6,
            Self::Meet | Self::Outcome => 13,
            _ => 0,
        }
    }
}

/// A step that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("that step does not fit now")]
pub struct NotNow;

/// How far an introduction has come. Days are civil; the pairs hold the first person and the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Introduction {
    /// When each was asked.
    pub asked: [Option<NaiveDate>; 2],
    /// What each said.
    pub said: [Option<Reply>; 2],
    /// When you wrote to both.
    pub made_on: Option<NaiveDate>,
    /// When they met.
    pub met_on: Option<NaiveDate>,
    /// What came of it; blank while nobody knows.
    pub outcome: String,
    /// When both were thanked or told.
    pub thanked_on: Option<NaiveDate>,
    /// When it was dropped.
    pub let_go_on: Option<NaiveDate>,
}

impl Introduction {
    /// Whether somebody said no.
    pub fn is_declined(&self) -> bool {
        self.said.contains(&Some(Reply::No))
    }

    /// Whether nothing is left to do.
    pub fn is_over(&self) -> bool {
        self.is_declined() || self.let_go_on.is_some() || self.thanked_on.is_some()
    }

    /// Where it stands.
    pub fn stage(&self) -> IntroductionStage {
        let waits = |which: Which| which.of(&self.asked).is_some() && which.of(&self.said).is_none();
        match self {
            one if one.is_over() => IntroductionStage::Done,
            one if one.met_on.is_some() => IntroductionStage::Met,
            one if one.made_on.is_some() => IntroductionStage::Made,
            one if one.said == [Some(Reply::Yes); 2] => IntroductionStage::ToMake,
            _ if Which::BOTH.into_iter().any(waits) => IntroductionStage::Waiting,
            _ => IntroductionStage::ToAsk,
        }
    }

    /// Whether a step fits now.
    pub fn allows(&self, step: IntroductionStep) -> bool {
        use IntroductionStep as Step;
        let may_ask = |which: Which| which.of(&self.asked).is_none();
        let may_answer = |which: Which| which.of(&self.asked).is_some() && which.of(&self.said).is_none();
        if self.is_over() {
            return false;
        }
        match step {
            Step::AskPerson => may_ask(Which::Person),
            Step::AskOther => may_ask(Which::Other),
            Step::YesPerson | Step::NoPerson => may_answer(Which::Person),
            Step::YesOther | Step::NoOther => may_answer(Which::Other),
            Step::Made => self.stage() == IntroductionStage::ToMake,
            Step::Met => self.stage() == IntroductionStage::Made,
            Step::Outcome => self.met_on.is_some() && self.outcome.is_empty(),
            Step::Thanked => !self.outcome.is_empty(),
            Step::LetGo => self.outcome.is_empty(),
        }
    }

    /// The steps that fit now, in their order.
    pub fn steps(&self) -> Vec<IntroductionStep> {
        IntroductionStep::ALL.iter().copied().filter(|step| self.allows(*step)).collect()
    }

    /// Makes a step on a day; `outcome` is what came of it, which that step alone asks for.
    ///
    /// # Errors
    /// [`NotNow`] where it does not fit; nothing has changed then.
    pub fn take(&mut self, step: IntroductionStep, on: NaiveDate, outcome: &str) -> Result<(), NotNow> {
        use IntroductionStep as Step;
        if !self.allows(step) || (step == Step::Outcome && outcome.trim().is_empty()) {
            return Err(NotNow);
        }
        match step {
            Step::AskPerson => self.asked[0] = Some(on),
            Step::AskOther => self.asked[1] = Some(on),
            Step::YesPerson => self.said[0] = Some(Reply::Yes),
            Step::NoPerson => self.said[0] = Some(Reply::No),
            Step::YesOther => self.said[1] = Some(Reply::Yes),
            Step::NoOther => self.said[1] = Some(Reply::No),
            Step::Made => self.made_on = Some(on),
            Step::Met => self.met_on = Some(on),
            Step::Outcome => outcome.trim().clone_into(&mut self.outcome),
            Step::Thanked => self.thanked_on = Some(on),
            Step::LetGo => self.let_go_on = Some(on),
        }
        Ok(())
    }

    /// What is to be done as it stands. The other is asked when the first said yes, and whoever was asked in vain hears
    /// that it will not come about.
    pub fn tasks(&self) -> Vec<IntroductionTask> {
        use IntroductionTask as Task;
        match self.stage() {
            IntroductionStage::Done => self.excuses(),
            IntroductionStage::Met if !self.outcome.is_empty() => vec![Task::ThankPerson, Task::ThankOther],
            IntroductionStage::Met => vec![Task::Outcome],
            IntroductionStage::Made => vec![Task::Meet],
            IntroductionStage::ToMake => vec![Task::Make],
            IntroductionStage::ToAsk | IntroductionStage::Waiting => self.questions(),
        }
    }

    fn questions(&self) -> Vec<IntroductionTask> {
        use IntroductionTask as Task;
        let mut tasks = Vec::new();
        for (which, ask, hear) in
            [(Which::Person, Task::AskPerson, Task::HearPerson), (Which::Other, Task::AskOther, Task::HearOther)]
        {
            let turn = which == Which::Person || which.counterpart().of(&self.said) == Some(Reply::Yes);
            match (which.of(&self.asked), which.of(&self.said)) {
                (None, _) if turn => tasks.push(ask),
                (Some(_), None) => tasks.push(hear),
                _ => {}
            }
        }
        tasks
    }

    fn excuses(&self) -> Vec<IntroductionTask> {
        if self.thanked_on.is_some() || self.made_on.is_some() {
            return Vec::new();
        }
        let in_vain = |which: Which| which.of(&self.asked).is_some() && which.of(&self.said) != Some(Reply::No);
        [(Which::Person, IntroductionTask::ExcusePerson), (Which::Other, IntroductionTask::ExcuseOther)]
            .into_iter()
            .filter(|(which, _)| in_vain(*which))
            .map(|(_, task)| task)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(days: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day") + chrono::Days::new(days)
    }

    fn after(steps: &[IntroductionStep]) -> Introduction {
        let mut one = Introduction::default();
        steps.iter().for_each(|step| one.take(*step, day(0), "They will work together").expect("it fits"));
        one
    }

    #[test]
    fn one_is_asked_after_the_other_and_a_no_ends_it() {
        use IntroductionStep as Step;
        use IntroductionTask as Task;
        assert_eq!(after(&[]).tasks(), [Task::AskPerson], "the first is asked first");
        assert_eq!(after(&[Step::AskPerson]).tasks(), [Task::HearPerson]);
        assert_eq!(after(&[Step::AskPerson, Step::YesPerson]).tasks(), [Task::AskOther], "then the other");
        let declined = after(&[Step::AskPerson, Step::YesPerson, Step::AskOther, Step::NoOther]);
        assert_eq!(
            (declined.tasks(), declined.steps()),
            (vec![Task::ExcusePerson], vec![]),
            "she hears of it, no more"
        );
        assert!(after(&[Step::AskPerson, Step::NoPerson]).tasks().is_empty(), "nobody else knows of it");
    }

    #[test]
    fn it_comes_to_its_end() {
        use IntroductionStep as Step;
        let both = [Step::AskPerson, Step::YesPerson, Step::AskOther, Step::YesOther, Step::Made, Step::Met];
        let met = after(&both);
        assert_eq!((met.stage(), met.steps()), (IntroductionStage::Met, vec![Step::Outcome, Step::LetGo]));
        let mut told = met.clone();
        assert_eq!(told.take(Step::Outcome, day(1), " "), Err(NotNow), "an outcome is words");
        told.take(Step::Outcome, day(1), "A job").expect("words");
        assert_eq!(told.tasks(), [IntroductionTask::ThankPerson, IntroductionTask::ThankOther]);
        told.take(Step::Thanked, day(2), "").expect("thanked");
        assert_eq!((told.stage(), told.steps(), told.tasks()), (IntroductionStage::Done, vec![], vec![]));
    }

    proptest! {
        #[test]
        fn no_step_is_made_that_does_not_fit(tries in prop::collection::vec(0..IntroductionStep::ALL.len(), 0..40)) {
            let mut one = Introduction::default();
            for (at, step) in tries.into_iter().map(|step| IntroductionStep::ALL[step]).enumerate() {
                let before = one.clone();
                let fits = before.steps().contains(&step);
                prop_assert_eq!(one.take(step, day(at as u64), "words").is_ok(), fits);
                prop_assert!(fits || one == before, "what does not fit changes nothing");
                for which in Which::BOTH {
                    prop_assert!(which.of(&one.said).is_none() || which.of(&one.asked).is_some(), "asked, then answered");
                }
                prop_assert!(one.made_on.is_none() || one.said == [Some(Reply::Yes); 2], "never without both");
                prop_assert!(one.met_on.is_none() || one.made_on <= one.met_on && one.made_on.is_some());
                prop_assert!(one.outcome.is_empty() || one.met_on.is_some());
                prop_assert!(one.thanked_on.is_none() || !one.outcome.is_empty());
                prop_assert_eq!(one.is_over(), one.steps().is_empty(), "what is over has no steps, and nothing else");
                prop_assert_eq!(one.is_over(), one.stage() == IntroductionStage::Done);
            }
        }
    }
}
