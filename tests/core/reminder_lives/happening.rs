//! What happens in a life, one thing after another.

use chrono::Duration;

use super::{laptop::End, life::Life, wall};

const MINUTES_OF_A_DAY: i64 = 24 * 60;

impl Life {
    /// Lives it from the beginning to the end.
    pub fn live(&mut self) {
        self.start_program();
        for _ in 0..self.dice.between(2, 6) {
            self.promises();
            self.look();
        }
        for _ in 0..self.dice.between(15, 35) {
            if self.programs.is_empty() && self.dice.percent(60) {
                self.starts();
                self.look();
            }
            self.something_happens();
            self.look();
        }
        self.lives_to_the_end();
        self.tally.count("lives", 1);
    }

    fn something_happens(&mut self) {
        match self.dice.between(1, 100) {
            1..=30 => self.time_passes(),
            31..=48 => self.something_befalls_the_laptop(),
            _ => {
                self.tally.count("acts of their owners", 1);
                self.its_owner_acts();
            }
        }
    }

    fn its_owner_acts(&mut self) {
        match self.dice.between(1, 100) {
            1..=22 => self.promises(),
            23..=32 => self.edits(),
            33..=38 => self.agrees_anew(),
            39..=50 => self.snoozes(),
            51..=60 => self.closes(),
            61..=64 => self.reopens(),
            65..=71 => self.undoes(),
            72..=75 => self.redoes(),
            76..=79 => self.throws_away_or_restores(),
            80..=84 => self.chooses_hours(),
            85..=89 => self.pauses_or_resumes(),
            _ => self.answers_a_popup(),
        }
    }

    fn some_minutes(&mut self) -> i64 {
        let longest = self.dice.pick(&[90, MINUTES_OF_A_DAY, 4 * MINUTES_OF_A_DAY]).expect("a while");
        self.dice.between(1, longest)
    }

    fn time_passes(&mut self) {
        let minutes = self.some_minutes();
        let seconds = self.dice.between(0, 59);
        if self.dice.percent(65) {
            self.tell(format!("{minutes} minutes pass"));
            return self.lives_until(self.now() + Duration::minutes(minutes) + Duration::seconds(seconds));
        }
        self.tell(format!("it is suspended for {minutes} minutes"));
        self.tally.count("suspends", 1);
        self.clock.set(self.now() + Duration::minutes(minutes));
    }

    fn something_befalls_the_laptop(&mut self) {
        match self.dice.between(1, 100) {
            1..=12 => self.clock_is_set(),
            13..=26 => self.travels(),
            27..=55 => {
                let ends = [End::BeforeTheClaim, End::BetweenClaimAndShow, End::BetweenShowAndRecord];
                let end = self.dice.pick(&ends).expect("an end");
                self.crashes(end);
            }
            56..=68 => self.starts(),
            69..=78 => self.is_closed_down(),
            79..=84 => self.asks_once(),
            85..=92 => {
                let minutes = self.dice.between(1, 60);
                self.service_refuses(minutes);
            }
            _ => self.service_dies(),
        }
    }

    fn clock_is_set(&mut self) {
        let minutes = self.some_minutes();
        if self.dice.percent(60) {
            self.tell(format!("its clock is set back by {minutes} minutes"));
            self.tally.count("clocks set back", 1);
            self.clock.set(self.now() - Duration::minutes(minutes));
        } else {
            self.tell(format!("its clock is set ahead by {minutes} minutes"));
            self.tally.count("clocks set ahead", 1);
            self.clock.set(self.now() + Duration::minutes(minutes));
        }
    }

    fn travels(&mut self) {
        let elsewhere = self.dice.pick(&wall::ZONES).expect("a zone");
        let zone = self.dice.pick(&[self.change.0, elsewhere]).expect("a zone");
        self.tell(format!("it travels to {zone}"));
        self.tally.count("journeys", 1);
        self.clock.travel(zone);
    }

    /// A program is started; where one runs, it stands by.
    fn starts(&mut self) {
        if self.programs.len() < 2 {
            self.tell("a program is started");
            self.start_program();
        }
    }

    /// The program that rings is closed, as its owner does it.
    fn is_closed_down(&mut self) {
        if !self.programs.is_empty() {
            self.tell("the program that rings is closed");
            self.programs.remove(0);
        }
    }
}
