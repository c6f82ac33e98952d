//! The desktop notifications protocol over the session bus.

mod bus;
mod desk;
mod note;
mod protocol;
mod shelf;

use std::sync::mpsc::Sender;

use goodturn_core::remind::Wake;
use tokio::{
    runtime::Builder,
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    time::sleep_until,
};

use crate::{Desktop, Order};
use desk::Desk;

/// Takes orders without blocking.
pub(crate) type Orders = UnboundedSender<Order>;

pub(crate) fn orders() -> (Orders, UnboundedReceiver<Order>) {
    unbounded_channel()
}

/// Shows pop-ups until nobody can ask for one any more.
pub(crate) fn run(desktop: Desktop, mut orders: UnboundedReceiver<Order>, wake: &Sender<Wake>) {
    let mut desk = Desk::new(desktop, wake.clone());
    match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(serve(&mut desk, orders)),
        Err(error) => {
            while let Some(order) = orders.blocking_recv() {
                desk.refuse(order, &error.to_string());
            }
        }
    }
}

async fn serve(desk: &mut Desk, mut orders: UnboundedReceiver<Order>) {
    desk.arrive().await;
    loop {
        let late_at = desk.late_at();
        let late = async {
            match late_at {
                Some(at) => sleep_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            order = orders.recv() => match order {
                Some(order) => desk.take(order).await,
                None => return desk.leave().await,
            },
            heard = desk.listen() => desk.hear(heard).await,
            () = late => desk.report_late(),
        }
    }
}
